import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { binOf } from '../setup/run.mjs';
import { asOneCheck, fromPlaywright, fromVitest, ofSuite } from './counts.mjs';
import { failuresInPlaywright, failuresInVitest, tellFailures } from './failures.mjs';

/** Type check of all layers. Each check prints its own output and gives `{passed, failed}`. */
export const checkTypes = async () => asOneCheck(await show(binOf('typescript', 'tsc'), ['-b']));

/** Lint, format and import rules. */
export async function checkLint() {
  const biome = binOf('@biomejs/biome', 'biome');
  return asOneCheck(await show(biome, ['check', '--error-on-warnings', '.']));
}

/** Tests that run in Node, by the Vitest configuration that names them. */
export function runVitest(config = 'tests/vitest.config.ts') {
  return withReport(async (file, readReport) => {
    const args = ['run', '--config', config];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await show(binOf('vitest'), [...args, ...reporters]);
    const report = readReport();
    if (report !== null) tellFailures(failuresInVitest(report));
    return ofSuite(code, report, fromVitest);
  });
}

/**
 * End-to-end tests in a real Electron, by the Playwright configuration that names them; `variables`
 * go on to them, such as those of a virtual display.
 */
export function runE2e(variables, config = 'tests/playwright.config.ts') {
  return withReport(async (file, readReport) => {
    const args = ['test', '--config', config, '--reporter=list,json'];
    const env = { ...variables, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const code = await show(binOf('playwright'), args, env);
    const report = readReport();
    if (report !== null) tellFailures(failuresInPlaywright(report));
    return ofSuite(code, report, fromPlaywright);
  });
}

function show(script, args, env = {}) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const end = () => child.kill();
    process.on('exit', end);
    child.on('error', failed);
    child.on('close', (code) => {
      process.off('exit', end);
      done(code ?? 1);
    });
  });
}

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  const file = join(folder, 'report.json');
  const readReport = () => {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return null;
    }
  };
  try {
    return await work(file, readReport);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
