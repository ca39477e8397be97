import { expect, it } from 'vitest';
import {
  asOneCheck,
  fromPlaywright,
  fromVitest,
  ofSuite,
  total,
} from '../../../scripts/test/counts.mjs';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const broken = { status: 'failed', assertionResults: [] };
const vitest = (numPassedTests: number, numFailedTests: number, testResults: object[]) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});
const playwright = (expected: number, unexpected: number, errors: object[] = []) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 3 },
  errors,
});

it('counts a check that holds or does not as one', () => {
  expect(asOneCheck(0)).toEqual({ passed: 1, failed: 0 });
  expect(asOneCheck(2)).toEqual({ passed: 0, failed: 1 });
});

it('adds up', () => {
  const list = [asOneCheck(0), asOneCheck(1), { passed: 20, failed: 3 }];
  expect(total(list)).toEqual({ passed: 21, failed: 4 });
  expect(total([])).toEqual({ passed: 0, failed: 0 });
});

it('counts unit tests, and a file that broke before its tests', () => {
  expect(fromVitest(vitest(5, 1, [passing, failing]))).toEqual({ passed: 5, failed: 1 });
  expect(fromVitest(vitest(5, 1, [passing, failing, broken]))).toEqual({ passed: 5, failed: 2 });
});

it('counts end-to-end tests, and errors outside of them', () => {
  expect(fromPlaywright(playwright(4, 2))).toEqual({ passed: 4, failed: 2 });
  expect(fromPlaywright(playwright(4, 0, [{ message: 'x' }]))).toEqual({ passed: 4, failed: 1 });
});

it('counts a suite that broke as one failure', () => {
  expect(ofSuite(1, null, fromPlaywright)).toEqual({ passed: 0, failed: 1 });
  expect(ofSuite(1, playwright(4, 0), fromPlaywright)).toEqual({ passed: 4, failed: 1 });
  expect(ofSuite(0, playwright(0, 0), fromPlaywright)).toEqual({ passed: 0, failed: 1 });
  expect(ofSuite(1, playwright(4, 2), fromPlaywright)).toEqual({ passed: 4, failed: 2 });
  expect(ofSuite(0, playwright(4, 0), fromPlaywright)).toEqual({ passed: 4, failed: 0 });
});
