import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { machine, packages } from './given.ts';
import { annotate, expectAnnotated, expectSandbox } from './main-job.ts';
import { home, run, runAsUser } from './run.ts';
import { namedAfterUs } from './traces.ts';

test.describe.configure({ mode: 'serial' });
test.skip(machine.user === null, 'needs root on Debian or Ubuntu');

const apt = (...args: string[]) =>
  run('apt-get', [
    '-qq',
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...args,
  ]);
// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills it in
const versionThere = () => run('dpkg-query', ['-W', '-f', '${Version}', 'lectern']).out;
const library = join(home, '.config/Lectern');

let before: string[] = [];

test('apt installs the older version, with all that it needs', () => {
  before = namedAfterUs();
  const { code, error } = apt('install', packages.old);
  expect(`${code} ${error}`).toMatch(/^0 /);
  expect(versionThere()).toBe('0.0.9');
  expect(readFileSync('/usr/share/applications/mimeinfo.cache', 'utf8')).toMatch(
    /^x-scheme-handler\/lectern=.*lectern\.desktop;/m,
  );
  expect(lstatSync('/usr/bin/lectern').isSymbolicLink()).toBe(true);
  expect(statSync('/opt/Lectern/chrome-sandbox').uid).toBe(0);
});

test('the system knows its files, links and manual page', async () => {
  const type = (file: string) =>
    run('xdg-mime', ['query', 'filetype', file], { XDG_DATA_DIRS: '/usr/share' }).out.trim();
  const globs = readFileSync('/usr/share/mime/globs2', 'utf8');
  expect(globs).toMatch(/^\d+:application\/vnd\.lectern\.library:\*\.lectern$/m);
  expect(globs).toMatch(/^\d+:text\/x-bibtex:\*\.bib$/m);
  expect(readFileSync('/usr/share/mime/aliases', 'utf8')).toContain(
    'application/x-bibtex text/x-bibtex',
  );
  expect(type('/opt/Lectern/LICENSE.txt')).toBe('text/plain');
  const handler = await runAsUser('xdg-mime', ['query', 'default', 'x-scheme-handler/lectern'], {
    XDG_CURRENT_DESKTOP: 'X-Generic',
  });
  expect(handler.out.trim()).toBe('lectern.desktop');
  expect(run('man', ['-w', 'lectern']).out.trim()).toBe('/usr/share/man/man1/lectern.1.gz');
});

test('a user without rights does the main job with it, in the sandbox', async ({ start }) => {
  const { pid, lectern, close } = await start('/usr/bin/lectern');
  expectSandbox(pid);
  await annotate(lectern);
  const file = join(home, 'open.bib');
  const exported = await runAsUser(
    'lectern',
    ['export', '--query', 'tag:thesis', '--notes', '--out', file],
    machine.display,
  );
  expect(exported).toEqual({ code: 0, out: '', error: expect.stringContaining('1 entry written') });
  expect(readFileSync(file, 'utf8')).toMatch(
    /^@inproceedings\{\w+,[\s\S]*Kept from version to version/,
  );
  await close();
});

test('apt upgrades it, and everything is still there', async ({ start }) => {
  const { code, error } = apt('install', packages.deb);
  expect(`${code} ${error}`).toMatch(/^0 /);
  expect(versionThere()).not.toBe('0.0.9');
  const { pid, lectern, close } = await start('/usr/bin/lectern');
  expectSandbox(pid);
  await expectAnnotated(lectern);
  await close();
});

test('apt does not go back to the older version by itself', () => {
  const newer = versionThere();
  const { code, error } = apt('install', packages.old);
  expect(code).not.toBe(0);
  expect(error).toContain('downgraded');
  expect(versionThere()).toBe(newer);
});

test('all libraries that it is linked to come with what it depends on', () => {
  const { out } = run('apt-cache', [
    'depends',
    '--recurse',
    ...['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map(
      (kind) => `--no-${kind}`,
    ),
    'lectern',
  ]);
  const needed = new Set(out.split('\n').map((line) => line.trim().split(' ').at(-1)));
  const libraries = run('ldd', ['/opt/Lectern/lectern']).out;
  expect(libraries).not.toContain('not found');
  const files = [...libraries.matchAll(/=> (\/(?:usr\/)?lib\S+)/g)].map(([, file]) => String(file));
  expect(files.length).toBeGreaterThan(20);
  // Where /lib is /usr/lib, dpkg knows a file by one of both names.
  const names = files.flatMap((file) => [`/usr${file}`, file, file.replace(/^\/usr/, '')]);
  const found = run('dpkg-query', ['-S', ...names])
    .out.trim()
    .split('\n');
  const owners = found.map((line) => line.split(':')[0]);
  expect(owners.length).toBeGreaterThanOrEqual(files.length);
  expect(owners.filter((owner) => !needed.has(owner))).toEqual([]);
});

test('it exports without a display, as on a server', async () => {
  const all = await runAsUser('lectern', ['export', '--query', 'tag:thesis']);
  expect(all.code).toBe(0);
  expect(all.out).toMatch(/^@inproceedings\{\w+,/);
  // Chromium's own complaints would drown what it says.
  expect(all.error).not.toMatch(/ERROR:/);
  expect(all.error).toContain('1 entry');
  const wrong = await runAsUser('lectern', ['export', '--format', 'docx']);
  expect(wrong).toEqual({ code: 2, out: '', error: expect.stringContaining('cannot be "docx"') });
});

test('purging takes away all that it brought, and nothing of the user', () => {
  const files = run('dpkg-query', ['-L', 'lectern']).out.trim().split('\n');
  const own = files.filter((file) => /lectern/i.test(file));
  expect(own.length).toBeGreaterThan(50);
  const { code, error } = apt('purge', 'lectern');
  expect(`${code} ${error}`).toMatch(/^0 /);
  expect(own.filter((file) => existsSync(file))).toEqual([]);
  expect(namedAfterUs()).toEqual(before);
  expect(readFileSync('/usr/share/applications/mimeinfo.cache', 'utf8')).not.toContain('lectern');
  expect(readFileSync('/usr/share/mime/globs2', 'utf8')).not.toContain('lectern');
  expect(existsSync(library)).toBe(true);
});
