import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a program printed and how it ended. */
export type Run = { code: number; stdout: string; stderr: string };

/** Runs a judge to its end. A judge that is not installed fails the test; none is ever skipped. */
export function run(tool: string, args: readonly string[], cwd: string): Run {
  // Vitest sets MODE, which METAFONT takes for the name of a printer.
  const { MODE: _, ...inherited } = process.env;
  const env = { ...inherited, LC_ALL: 'C.UTF-8' };
  const { error, status, stdout, stderr } = spawnSync(tool, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) {
    throw new Error(`${tool} does not run (${error.message}); "npm run judges" installs it`);
  }
  return { code: status ?? 1, stdout, stderr };
}

/** A folder for the running test, gone when it is finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-judges-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
