import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { descriptionOf, oneLine } from './texts.mjs';

const ARCHITECTURES = { amd64: 'x86_64', arm64: 'aarch64', i386: 'i686' };
/** How rpm calls a way to pack its contents: level, threads, format. */
const PAYLOADS = { xz: 'w2T0.xzdio', xzmt: 'w2T0.xzdio', gzip: 'w6.gzdio' };

/** Makes an rpm of a staged tree with rpmbuild, which works in `folder`. */
export function buildRpm(options, tree, folder) {
  const spec = join(folder, 'package.spec');
  writeFileSync(
    spec,
    specFile(options, {
      files: tree.files.map((file) => file.slice(tree.root.length)),
      folders: tree.folders.map((path) => path.slice(tree.root.length)),
      scripts: { post: textOf(options.afterInstall), postun: textOf(options.afterRemove) },
      level: process.env.LECTERN_FPM_LEVEL,
    }),
  );
  const out = join(folder, 'out');
  const defines = {
    _topdir: join(folder, 'top'),
    _rpmdir: out,
    _dbpath: join(folder, 'db'),
    buildroot: tree.root,
  };
  execFileSync(
    'rpmbuild',
    [
      '-bb',
      '--quiet',
      '--noclean',
      '--target',
      `${architectureOf(options)}-linux`,
      ...Object.entries(defines).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
      spec,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const made = readdirSync(out, { recursive: true }).map(String);
  const name = made.find((path) => path.endsWith('.rpm'));
  if (!name) throw new Error('rpmbuild left no package');
  copyFileSync(join(out, name), options.package);
}

/**
 * The spec file of a package whose files are there already.
 * https://rpm-software-management.github.io/rpm/manual/spec.html
 */
export function specFile(options, { files, folders, scripts, level }) {
  const [first, ...more] = descriptionOf(options.description);
  const payload = PAYLOADS[options.rpmCompression ?? 'xzmt'];
  if (!payload) throw new Error(`an rpm cannot be packed by ${options.rpmCompression}`);
  const tags = {
    Name: oneLine(options.name),
    Version: oneLine(options.version).replaceAll('-', '~'),
    Release: oneLine(options.iteration ?? '1'),
    Summary: oneLine(options.summary ?? first),
    License: oneLine(options.license ?? 'unknown'),
    Group: oneLine(options.category ?? ''),
    Vendor: oneLine(options.vendor ?? ''),
    Packager: oneLine(options.maintainer),
    URL: oneLine(options.url ?? ''),
  };
  return [
    `%define _binary_payload ${level ? payload.replace(/^w\d+/, `w${level}`) : payload}`,
    // Our files are as they should be: no stripping, no links of build ids, no guessing of what is needed.
    '%define __os_install_post %{nil}',
    '%define debug_package %{nil}',
    '%define _build_id_links none',
    '%define use_source_date_epoch_as_buildtime 1',
    'AutoReqProv: no',
    ...Object.entries(tags)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${escaped(value)}`),
    ...options.depends.map((name) => `Requires: ${escaped(name)}`),
    ...options.rpmTags.map(escaped),
    '%description',
    ...[first, ...more].map(escaped),
    ...Object.entries(scripts).flatMap(([name, text]) => section(name, text)),
    '%files',
    '%defattr(-,root,root,-)',
    // The system's own folders belong to others.
    ...folders.filter((path) => path.startsWith('/opt/')).map((path) => `%dir ${quoted(path)}`),
    ...files.map(quoted),
    '',
  ].join('\n');
}

function section(name, text) {
  return text === null ? [] : [`%${name} -p /bin/sh`, escaped(text.replace(/^#!.*\n/, '')).trim()];
}

const escaped = (text) => text.replaceAll('%', '%%');
const quoted = (path) => `"${escaped(path)}"`;
const architectureOf = ({ architecture }) => ARCHITECTURES[architecture] ?? architecture;
const textOf = (file) => (file ? readFileSync(file, 'utf8') : null);
