import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { archiveIn, BUDGET, filesInArchive } from '../../scripts/package/app-archive.mjs';
import { expect, test } from './fixtures.ts';
import { packages } from './given.ts';
import { run } from './run.ts';

/** Unpacks the deb, control files too, for one test. */
function withDeb(look: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-deb-'));
  try {
    expect(run('dpkg-deb', ['--raw-extract', packages.deb, folder]).code).toBe(0);
    look(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the archive holds what the app needs, and no more', () => {
  const files = filesInArchive(archiveIn(packages.dir));
  const kinds = new Set(
    files.map(({ path }) =>
      path
        .replace(/^out\/renderer\/assets\/.*\.(js|css|woff2|svg)$/, 'out/renderer/assets/*.$1')
        .replace(/^out\/main\/[\w-]+-[\w-]{8}\.js$/, 'out/main/*-HASH.js'),
    ),
  );
  const allowed = [
    'data/starter-feed.json',
    'data/update-keys.json',
    'out/main/*-HASH.js',
    'out/main/main.js',
    'out/preload/preload.cjs',
    'out/renderer/assets/*.css',
    'out/renderer/assets/*.js',
    'out/renderer/assets/*.svg',
    'out/renderer/assets/*.woff2',
    'out/renderer/index.html',
    'out/renderer/licences.json',
    'out/renderer/print.html',
    'out/renderer/terminal.html',
    'package.json',
    'resources/icon.png',
  ];
  const others = [...kinds].filter((path) => !allowed.includes(path));
  const folders = /^resources\/(?:dictionaries|licences)\//;
  expect(others.filter((path) => !folders.test(path))).toEqual([]);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  expect(size).toBeGreaterThan(1_000_000);
  expect(size).toBeLessThanOrEqual(BUDGET);
});

test('the package.json in it tells the app what it needs, and nothing of how it was made', () => {
  const { version, main, desktopName, ...rest } = JSON.parse(
    run('node', [
      '-e',
      `process.stdout.write(require('@electron/asar').extractFile(process.argv[1], 'package.json'))`,
      archiveIn(packages.dir),
    ]).out,
  );
  expect([version, main, desktopName].every(Boolean)).toBe(true);
  expect(rest).not.toHaveProperty('devDependencies');
  expect(rest).not.toHaveProperty('scripts');
});

test('two builds of the same sources have the same archive, byte for byte', () => {
  expect(packages.digests[1]).toBe(packages.digests[0]);
});

test('one language of Chromium is in it, and nothing of its development', () => {
  expect(readdirSync(join(packages.dir, 'locales'))).toEqual(['en-US.pak']);
  const names = readdirSync(join(packages.dir, 'resources'));
  expect(names).not.toContain('default_app.asar');
  expect(names).toContain('app.asar');
});

test('the deb: lintian finds nothing', () => {
  const { out } = run('lintian', ['--allow-root', '--fail-on', 'none', packages.deb]);
  expect(out).toBe('');
});

test('the deb: desktop entry, AppStream metadata and manual page are valid', () => {
  withDeb((folder) => {
    const entry = join(folder, 'usr/share/applications/lectern.desktop');
    expect(run('desktop-file-validate', [entry])).toEqual({ code: 0, out: '', error: '' });
    const text = readFileSync(entry, 'utf8');
    expect(text).toMatch(/^Exec=\/opt\/Lectern\/lectern %U$/m);
    expect(text).toContain('\n[Desktop Action AddPaper]\nName=Add paper\n');
    expect(text).toContain('\n[Desktop Action RefreshFeeds]\nName=Refresh feeds\n');
    const types = /^MimeType=(.*)$/m.exec(text)?.[1]?.split(';').filter(Boolean).toSorted();
    expect(types).toEqual([
      'application/vnd.lectern.library',
      'application/x-bibtex',
      'text/x-bibtex',
      'x-scheme-handler/lectern',
    ]);
    const metadata = join(folder, 'usr/share/metainfo/org.example.lectern.metainfo.xml');
    expect(run('appstreamcli', ['validate', '--no-net', metadata]).code).toBe(0);
    const page = join(folder, 'usr/share/man/man1/lectern.1.gz');
    const read = run('sh', ['-c', 'gzip -dc "$1" | groff -man -Tutf8 -ww -z', 'sh', page]);
    expect(read).toEqual({ code: 0, out: '', error: '' });
  });
});

test('the deb: an icon of every size', () => {
  withDeb((folder) => {
    const sizes = readdirSync(join(folder, 'usr/share/icons/hicolor'));
    expect(sizes.map((size) => Number.parseInt(size, 10)).toSorted((a, b) => a - b)).toEqual([
      16, 24, 32, 48, 64, 128, 256, 512,
    ]);
  });
});

test('the rpm holds the same files, asks for libraries and takes care of its own', () => {
  const query = (...args: string[]) =>
    run('rpm', ['-qp', '--nosignature', ...args, packages.rpm]).out;
  const inRpm = query('--list').trim().split('\n');
  const listed = run('sh', ['-c', 'dpkg-deb --fsys-tarfile "$1" | tar -t', 'sh', packages.deb]).out;
  const files = listed
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('/'))
    .map((path) => path.slice(1));
  const debOnly = /^\/usr\/share\/(?:doc|lintian)\/|\/vendor-completions\//;
  expect(files.filter((path) => !debOnly.test(path) && !inRpm.includes(path))).toEqual([]);
  expect(inRpm).toContain('/usr/share/zsh/site-functions/_lectern');
  expect(inRpm).toContain('/usr/share/licenses/lectern/LICENSE');
  expect(inRpm).not.toContain('/usr/share');
  expect(query('--requires')).toContain('(mesa-libgbm or libgbm1)');
  const scripts = query('--scripts');
  expect(scripts).toContain('chrome-sandbox');
  expect(scripts).toMatch(/postuninstall[\s\S]*remove \| purge \| disappear \| 0\)/);
});

test('no package names the machine that it was built on', () => {
  const project = process.cwd();
  const archive = readFileSync(archiveIn(packages.dir));
  expect(archive.includes(project)).toBe(false);
  expect(basename(packages.deb)).toMatch(/^lectern[-_]\d/);
});
