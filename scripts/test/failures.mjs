import { relative } from 'node:path';
import { root } from '../setup/paths.mjs';

/** The names of tests that failed in Vitest's JSON report, and the files that broke before theirs. */
export function failuresInVitest({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const file = relative(root, name);
    if (status === 'failed' && failed.length === 0) return [file];
    return failed.map(({ fullName }) => `${file} › ${fullName}`);
  });
}

/**
 * The names of tests that failed in Playwright's JSON report, and errors outside of any test.
 * @param {{suites?: object[], errors?: {message: string}[]}} report
 * @returns {string[]}
 */
export function failuresInPlaywright({ suites = [], errors = [] }) {
  const inSuite = ({ specs = [], suites: inner = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
    ...inner.flatMap(inSuite),
  ];
  return [...suites.flatMap(inSuite), ...errors.map(({ message }) => firstLine(message))];
}

/** Says which tests failed, a line each, which `.ci/run` says again at its end. */
export function tellFailures(names) {
  for (const name of names) console.log(`Failed: ${firstLine(name)}`);
}

function firstLine(text) {
  return String(text).split('\n', 1)[0];
}
