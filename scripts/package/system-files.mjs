import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../setup/paths.mjs';

/** Where electron-builder.yml takes them from, in the project's folder. */
export const SYSTEM = 'dist/system';

/** Each file of resources/linux with its place in the three trees; null where it has none. */
const places = [
  {
    source: 'lectern.1',
    gzip: true,
    deb: 'usr/share/man/man1/lectern.1.gz',
    rpm: 'usr/share/man/man1/lectern.1.gz',
    archive: 'share/man/man1/lectern.1.gz',
  },
  {
    source: 'completions/lectern.bash',
    deb: 'usr/share/bash-completion/completions/lectern',
    rpm: 'usr/share/bash-completion/completions/lectern',
    archive: 'share/bash-completion/completions/lectern',
  },
  {
    source: 'completions/_lectern',
    deb: 'usr/share/zsh/vendor-completions/_lectern',
    rpm: 'usr/share/zsh/site-functions/_lectern',
    archive: 'share/zsh/site-functions/_lectern',
  },
  {
    source: 'completions/lectern.fish',
    deb: 'usr/share/fish/vendor_completions.d/lectern.fish',
    rpm: 'usr/share/fish/vendor_completions.d/lectern.fish',
    archive: 'share/fish/vendor_completions.d/lectern.fish',
  },
  {
    source: 'mime.xml',
    deb: 'usr/share/mime/packages/lectern.xml',
    rpm: 'usr/share/mime/packages/lectern.xml',
    archive: null,
  },
  {
    source: 'lectern.metainfo.xml',
    deb: 'usr/share/metainfo/org.example.lectern.metainfo.xml',
    rpm: 'usr/share/metainfo/org.example.lectern.metainfo.xml',
    archive: null,
  },
  { source: 'copyright', deb: 'usr/share/doc/lectern/copyright', rpm: null, archive: null },
  {
    source: 'lintian-overrides',
    deb: 'usr/share/lintian/overrides/lectern',
    rpm: null,
    archive: null,
  },
  {
    source: '../../LICENSE',
    deb: null,
    rpm: 'usr/share/licenses/lectern/LICENSE',
    archive: 'LICENSE.txt',
  },
  // It is the archive's, which all packages hold; the others link to it.
  { source: 'lectern.sh', mode: 0o755, deb: null, rpm: null, archive: 'bin/lectern' },
];

const LAUNCHER = { path: 'usr/bin/lectern', link: '/opt/Lectern/bin/lectern' };

/**
 * What packages hold beside the app: `{deb, rpm, archive}`, lists of files `{path, bytes, mode}` and
 * links `{path, link}`, and `changelog`, Debian's. `read` gives a source by its name in
 * resources/linux; `version` and `date` are filled in.
 * @param {{version: string, date: Date, read: (name: string) => string}} what
 */
export function systemFiles({ version, date, read }) {
  const day = date.toISOString().slice(0, 10);
  const filled = (name) => read(name).replaceAll('@VERSION@', version).replaceAll('@DATE@', day);
  const tree = (kind) =>
    places
      .filter((place) => place[kind] !== null)
      .map(({ source, gzip = false, mode = 0o644, [kind]: path }) => {
        const bytes = Buffer.from(filled(source));
        return { path, bytes: gzip ? gzipSync(bytes, { level: 9 }) : bytes, mode };
      });
  return {
    deb: [...tree('deb'), LAUNCHER],
    rpm: [...tree('rpm'), LAUNCHER],
    archive: tree('archive'),
    changelog: changelog(version, date),
  };
}

/** https://www.debian.org/doc/debian-policy/ch-source.html#debian-changelog-debian-changelog */
function changelog(version, date) {
  const when = date.toUTCString().replace('GMT', '+0000');
  return [
    `lectern (${version.replaceAll('-', '~')}) stable; urgency=medium`,
    '',
    `  * Version ${version}; what is new stands in the project's CHANGELOG.md.`,
    '',
    ` -- The Lectern developers <lectern@example.org>  ${when}`,
    '',
  ].join('\n');
}

/** Writes them to `folder`, anew. */
export function stageSystemFiles({ version, date, folder = join(root, SYSTEM) }) {
  const read = (name) => readFileSync(join(root, 'resources/linux', name), 'utf8');
  const { changelog: log, ...trees } = systemFiles({ version, date, read });
  rmSync(folder, { recursive: true, force: true });
  for (const [kind, files] of Object.entries(trees)) {
    for (const file of files) {
      const to = join(folder, kind, file.path);
      mkdirSync(dirname(to), { recursive: true });
      if ('link' in file) symlinkSync(file.link, to);
      else {
        writeFileSync(to, file.bytes);
        chmodSync(to, file.mode);
      }
    }
  }
  writeFileSync(join(folder, 'changelog.Debian'), log);
}
