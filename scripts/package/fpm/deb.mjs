import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { descriptionOf, oneLine, versionOf } from './texts.mjs';

/** By fpm's names: dpkg-deb's, and the level at which a minute more gains little. */
const COMPRESSION = { gz: ['gzip', 9], xz: ['xz', 6], zst: ['zstd', 9] };

/** Makes a deb of a staged tree with dpkg-deb. https://manpages.debian.org/deb.5 */
export function buildDeb(options, tree) {
  const found = COMPRESSION[options.debCompression ?? 'gz'];
  if (!found) throw new Error(`a deb cannot be packed by ${options.debCompression}`);
  const control = join(tree.root, 'DEBIAN');
  mkdirSync(control, { mode: 0o755 });
  const files = [...tree.files, ...changelogOf(options, tree.root)];
  writeFileSync(join(control, 'control'), controlFile(options, Math.ceil(tree.bytes / 1024)));
  writeFileSync(join(control, 'md5sums'), checksums(files, tree.root));
  script(options.afterInstall, join(control, 'postinst'));
  script(options.afterRemove, join(control, 'postrm'));
  const [compression, usual] = found;
  const how = [`-Z${compression}`, `-z${process.env.LECTERN_FPM_LEVEL ?? usual}`];
  const args = ['--root-owner-group', ...how, '--build', tree.root, options.package];
  execFileSync('dpkg-deb', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The control file; `size` is the installed size in KiB. */
export function controlFile(options, size) {
  const list = (names) => names.join(', ');
  const [synopsis, ...more] = descriptionOf(options.description);
  const fields = {
    Package: oneLine(options.name),
    Version: versionOf(options),
    Section: oneLine(options.category ?? 'misc'),
    Priority: oneLine(options.priority ?? 'optional'),
    Architecture: oneLine(options.architecture),
    Maintainer: oneLine(options.maintainer),
    'Installed-Size': String(size),
    Depends: list(options.depends),
    Recommends: list(options.recommends),
    Homepage: oneLine(options.url ?? ''),
    Description: [synopsis, ...more.map((line) => ` ${line}`)].join('\n'),
  };
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  return `${filled.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

/** Puts the changelog where Debian wants it. */
function changelogOf({ changelog, name }, root) {
  if (!changelog) return [];
  const file = join(root, 'usr/share/doc', name, 'changelog.gz');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(readFileSync(changelog), { level: 9 }), { mode: 0o644 });
  return [file];
}

function checksums(files, root) {
  const lines = files
    .filter((file) => lstatSync(file).isFile())
    .map((file) => {
      const digest = createHash('md5').update(readFileSync(file)).digest('hex');
      return `${digest}  ${relative(root, file)}\n`;
    });
  return lines.join('');
}

function script(source, file) {
  if (source) writeFileSync(file, readFileSync(source), { mode: 0o755 });
}
