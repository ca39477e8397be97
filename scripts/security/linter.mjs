import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { firstLines, Problem } from '../setup/problem.mjs';
import { runNpm } from '../setup/run.mjs';
import { standIn } from '../setup/stand-in.mjs';
import { readFindings } from './findings.mjs';

/**
 * Doyensec's linter for Electron apps. Not among the dependencies: it is maintained no more, and what
 * it needs is old; npm keeps it apart, and runs none of its install scripts.
 */
const PACKAGE = '@doyensec/electronegativity@1.10.3';

/** Lets the linter read folders; gives its findings, their files named from the project's root. */
export async function lint(folders) {
  const place = mkdtempSync(join(tmpdir(), 'lectern-linter-'));
  try {
    for (const folder of folders) {
      cpSync(join(root, folder), join(place, 'app', folder), { recursive: true });
    }
    const report = join(place, 'report.sarif');
    const args = ['--input', join(place, 'app'), '--relative', '--output', report];
    const { output } = await runNpm(
      [
        'exec',
        '--yes',
        '--ignore-scripts',
        `--package=${PACKAGE}`,
        '--',
        'electronegativity',
        ...args,
      ]
        // The oldest Electron that the app is run with.
        .concat('--electron-version', standIn.electron),
    );
    return readFindings(reportAt(report, output), join(place, 'app'));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function reportAt(report, output) {
  try {
    return readFileSync(report, 'utf8');
  } catch {
    throw new Problem(
      `The linter wrote no report. It said:\n${firstLines(output)}\n` +
        'Check the network, and the registry that "npm config get registry" names; then try again.',
    );
  }
}
