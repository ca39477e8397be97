import { install, installCommand } from '../setup/apt.mjs';
import { Problem } from '../setup/problem.mjs';
import { since } from '../setup/say.mjs';
import { isOnPath } from '../setup/system-libraries.mjs';

/** A tool: its Debian package, and the programs that show that it is there. */
const rpm = ['rpm', ['rpmbuild']];
const zip = ['p7zip-full', ['7za']];
const deb = ['dpkg', ['dpkg-deb']];

/** The tools that a target needs where upstream's are not to be had. */
const local = { deb: [deb], rpm: [rpm], 'tar.gz': [zip] };

/** Those that it needs besides upstream's. */
const beside = { rpm: [rpm] };

/** What `npm run package:check` looks at packages with. */
export const judges = [
  ['appstream', ['appstreamcli']],
  ['cpio', ['cpio']],
  ['desktop-file-utils', ['desktop-file-validate']],
  ['fish', ['fish']],
  ['groff', ['groff']],
  ['lintian', ['lintian']],
  ['man-db', ['man']],
  ['passwd', ['useradd', 'userdel']],
  ['shared-mime-info', ['update-mime-database']],
  ['xauth', ['xauth']],
  ['xvfb', ['Xvfb', 'xvfb-run']],
  ['zsh', ['zsh']],
];

/** The tools that `targets` need. */
export function toolsFor(targets, isUpstream) {
  const table = isUpstream ? beside : local;
  return [...new Set(targets.flatMap((name) => table[name] ?? []))];
}

/**
 * Sees to it that the tools are there, `[package, programs]` each. As root on Debian or Ubuntu it
 * installs what is missing; otherwise it throws a Problem with the command to run. Gives the words
 * for the user, null where none is needed.
 */
export async function ensureTools(tools) {
  if (tools.length === 0) return null;
  const missing = findMissing(tools);
  if (missing.length === 0) return 'all there';
  if (!isOnPath('apt-get') || process.getuid?.() !== 0) throw new Problem(await askFor(missing));
  const start = performance.now();
  const { code, output } = await install(missing);
  const left = findMissing(tools);
  if (code !== 0 || left.length > 0) {
    throw new Problem(`Tools: apt-get left ${left.join(', ') || 'an error'}:\n${output.trim()}`);
  }
  return `installed ${missing.join(', ')} in ${since(start)}`;
}

/** The packages of tools that are not on the path. */
export function findMissing(tools, path = process.env.PATH) {
  return tools
    .filter(([, programs]) => !programs.every((program) => isOnPath(program, path)))
    .map(([name]) => name);
}

async function askFor(missing) {
  const names = missing.join(', ');
  return isOnPath('apt-get')
    ? `Tools: missing ${names}.\nInstall them with this, then try again:\n  ${await installCommand(missing)}`
    : `Tools: missing ${names}, as Debian calls them. Install them with your package manager, then ` +
        'try again, or leave their targets out with --target.';
}
