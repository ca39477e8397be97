import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { servicesAt } from '../../scripts/services.mjs';
import { ROOT } from './fixtures.ts';

/** What a command printed, and its exit code. */
export type Ran = { code: number | null; out: string; error: string };

/** Runs the app with words in `folder` as `resources/linux/lectern.sh` does: Chromium says nothing. */
export async function runInTerminal(
  words: readonly string[],
  { folder, profile }: { folder: string; profile: string },
): Promise<Ran> {
  const binary = createRequire(import.meta.url)('electron') as string;
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = [...unboxed, '--log-level=3', ROOT, `--user-data-dir=${profile}`];
  const started = spawn(binary, [...own, ...words], {
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
  return { code, ...texts };
}
