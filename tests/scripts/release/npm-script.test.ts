import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runScript, ScriptFailure } from '../../../scripts/release/npm-script.mjs';
import { temporaryFolder } from '../temp-folder.ts';
import { write } from './repository.ts';

function project(scripts: Record<string, string>) {
  const folder = temporaryFolder();
  write(folder, {
    'package.json': JSON.stringify({ name: 'x', version: '1.0.0', scripts }),
    'say.mjs': "for (let n = 1; n <= 40; n += 1) console.log('line ' + n);\n",
    'tell.mjs': 'console.log(process.argv.slice(2).join(), process.env.TOLD);\n',
  });
  return { folder, logs: join(folder, 'dist/logs') };
}

it('gives all lines and keeps them', async () => {
  const { folder, logs } = project({ 'lint:all': 'node say.mjs' });
  const lines = await runScript(folder, 'lint:all', { logs });
  expect([lines.length, lines.at(-1)]).toEqual([40, 'line 40']);
  expect(readFileSync(join(logs, 'lint-all.log'), 'utf8')).toContain('line 1\n');
});

it('passes switches and variables on', async () => {
  const { folder, logs } = project({ tell: 'node tell.mjs' });
  const options = { logs, args: ['--target', 'dir'], env: { TOLD: 'yes' } };
  expect(await runScript(folder, 'tell', options)).toEqual(['--target,dir yes']);
});

it('shows the end of what a failing script said, its code, and where the rest is', async () => {
  const { folder, logs } = project({ bad: 'node say.mjs && exit 7' });
  const failure = await runScript(folder, 'bad', { logs }).catch((error) => error);
  expect(failure).toBeInstanceOf(ScriptFailure);
  expect(failure.code).toBe(7);
  expect(failure.message).toContain('npm run bad failed (exit code 7)');
  expect(failure.message).toMatch(/dist.logs.bad\.log/);
  expect(failure.message).toContain('    line 40');
  expect(failure.message).not.toContain('line 10\n');
});

it('says so where there is no such script', async () => {
  const { folder, logs } = project({});
  await expect(runScript(folder, 'absent', { logs })).rejects.toThrow(/has no script "absent"/);
});
