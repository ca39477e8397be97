import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import { temporaryFolder } from '../temp-folder.ts';

/** Programs of the system that the launcher itself calls. */
const TOOLS = ['sh', 'dirname', 'readlink', 'echo'];

/**
 * An unpacked app whose binary says how it was started, and a path with no other programs than those
 * that `programs` gives as scripts.
 */
function unpacked(programs: Record<string, string>) {
  const folder = temporaryFolder();
  const app = join(folder, 'Lectern');
  const path = join(folder, 'path');
  for (const one of [join(app, 'bin'), path]) mkdirSync(one, { recursive: true });
  copyFileSync(join(root, 'resources/linux/lectern.sh'), join(app, 'bin/lectern'));
  script(join(app, 'lectern'), 'echo "app on $DISPLAY: $*"; echo "its complaint" >&2; exit 3');
  for (const tool of TOOLS) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    if (stdout.startsWith('/')) symlinkSync(stdout.trim(), join(path, tool));
  }
  for (const [name, text] of Object.entries(programs)) script(join(path, name), text);
  symlinkSync(join(app, 'bin/lectern'), join(folder, 'link'));
  return (args: string[], env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(join(folder, 'link'), args, {
      encoding: 'utf8',
      env: { PATH: path, ...env },
    });
    return { status, out: stdout.trim(), error: stderr.trim() };
  };
}

function script(file: string, text: string): void {
  writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

const user = { id: 'echo 1000' };
const withDisplay = { DISPLAY: ':7' };
/** As older ones do, it puts both outputs of a program into one. */
const virtual = { 'xvfb-run': 'shift 2; DISPLAY=:99 "$@" 2>&1', xauth: 'exit 0' };

describe.skipIf(process.platform === 'win32')('the launcher', () => {
  it('starts the app beside it, through links, with what it is given', () => {
    const run = unpacked(user);
    expect(run(['a file.bib', '--add-paper'], withDisplay)).toEqual({
      status: 3,
      out: 'app on :7: a file.bib --add-paper',
      error: 'its complaint',
    });
    expect(run([], { WAYLAND_DISPLAY: 'wayland-0' }).out).toBe('app on :');
  });

  it.each([
    ['help'],
    ['--help'],
    ['-h'],
    ['export', '--help'],
    ['--user-data-dir', 'export', '-h'],
  ])('says help without a display, to root too: %s %s', (...args) => {
    const { out } = unpacked({ id: 'echo 0' })(args);
    expect(out).toBe(`app on : --no-sandbox --log-level=3 ${args.join(' ')}`);
  });

  it('keeps Chromium quiet in a command', () => {
    const run = unpacked(user);
    expect(run(['export', '--quiet'], withDisplay).out).toBe(
      'app on :7: --log-level=3 export --quiet',
    );
    expect(run(['--user-data-dir', 'export'], withDisplay).out).toBe(
      'app on :7: --user-data-dir export',
    );
  });

  it('gives a command a virtual display where there is none, and keeps its outputs apart', () => {
    expect(unpacked({ ...user, ...virtual })(['export', '--query', 'tag:a b'])).toEqual({
      status: 3,
      out: 'app on :99: --log-level=3 export --query tag:a b',
      error: 'its complaint',
    });
  });

  it('says what to install where there is no virtual display', () => {
    for (const programs of [{}, { xauth: 'exit 0' }, { 'xvfb-run': 'exit 0' }]) {
      const { status, out, error } = unpacked({ ...user, ...programs })(['export']);
      expect([status, out]).toEqual([1, '']);
      expect(error).toContain('apt install xvfb xauth');
    }
  });

  it('says that there is no display for a window', () => {
    const { status, error } = unpacked({ ...user, ...virtual })(['export.bib']);
    expect(status).toBe(1);
    expect(error).toContain('no display to open a window on');
  });

  it('tells root about the sandbox instead of letting Chromium crash', () => {
    const run = unpacked({ id: 'echo 0' });
    const { status, out, error } = run(['export'], withDisplay);
    expect([status, out]).toEqual([1, '']);
    expect(error).toContain('Start it as another user');
    expect(run(['--no-sandbox'], withDisplay).out).toBe('app on :7: --no-sandbox');
  });
});
