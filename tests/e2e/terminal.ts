import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { servicesAt } from '../../scripts/services.mjs';
import { isNoise } from '../../scripts/start/noise.mjs';
import { ROOT } from './fixtures.ts';

/** What a command printed, and its exit code. */
export type Ran = { code: number | null; out: string; error: string };

/** Runs the app with words as a terminal does, in `folder`; what Chromium says itself is left out. */
export async function runInTerminal(
  words: readonly string[],
  { folder, profile }: { folder: string; profile: string },
): Promise<Ran> {
  const binary = createRequire(import.meta.url)('electron') as string;
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const started = spawn(binary, [...unboxed, ROOT, `--user-data-dir=${profile}`, ...words], {
    cwd: folder,
    env: { ...process.env, ...servicesAt() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', error: '' };
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.error += text;
  });
  const code = await new Promise<number | null>((done, failed) => {
    started.on('error', failed);
    started.on('close', done);
  });
  const lines = texts.error.split('\n').filter((line) => !isNoise(line));
  return { code, out: texts.out, error: lines.join('\n') };
}
