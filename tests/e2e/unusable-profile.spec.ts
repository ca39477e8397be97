import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, ROOT, test } from './fixtures.ts';
import { runInTerminal } from './terminal.ts';

test('a profile that cannot be written to is told of', async ({ folder }) => {
  // Also root cannot make a folder below a file.
  const profile = join(folder, 'file');
  await writeFile(profile, '');
  const ran = await runInTerminal(['export'], { folder, profile });
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.error).toContain(`Lectern cannot write to ${profile}`);

  const binary = createRequire(import.meta.url)('electron') as string;
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const started = spawn(binary, [...unboxed, ROOT, `--user-data-dir=${profile}`], {
    // What it leaves behind when it is killed goes with the folder.
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) => started.once('close', () => done()));
  let said = '';
  started.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  await expect.poll(() => said).toContain(`Lectern cannot write to ${profile}`);
  // The box with the same words waits for somebody to read it.
  expect(started.exitCode).toBeNull();
  started.kill('SIGKILL');
  await ended;
});
