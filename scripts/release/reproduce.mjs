import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { digestOfArchive } from '../package/app-archive.mjs';
import { Problem } from '../setup/problem.mjs';
import { commitTime, trackedFiles } from './git.mjs';
import { runScript } from './npm-script.mjs';

/** Two places of different length and depth: a path that gets into a file changes its bytes. */
const PLACES = ['one', join('another', 'deeper', 'place')];

/**
 * Packs the app twice, from two copies of the tracked files in two folders, and compares the archives
 * byte by byte. Gives `{digest, folders}`: the SHA-256 of the archive, and the unpacked apps. Call
 * `remove` when they are no longer needed. Throws a Problem that names the files which differ.
 *
 * @param {string} root
 * @param {string} logs folder for what the builds say
 */
export async function reproduce(root, logs) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-release-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const env = { SOURCE_DATE_EPOCH: String(await commitTime(root)) };
    const archives = [];
    for (const [at, place] of PLACES.entries()) {
      const copy = join(folder, place);
      await copyTree(root, copy);
      const args = ['--target', 'dir'];
      await runScript(copy, 'package', { logs: join(logs, `build-${at + 1}`), args, env });
      archives.push(findArchive(join(copy, 'dist')));
    }
    const digest = await compare(archives[0], archives[1]);
    return { digest, folders: archives.map((file) => dirname(dirname(file))), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Copies what git tracks, and lends the copy the packages. */
async function copyTree(root, copy) {
  for (const name of await trackedFiles(root)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(join(root, name), join(copy, name), { verbatimSymlinks: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

function findArchive(dist) {
  const found = readdirSync(dist, { recursive: true }).find((name) =>
    /(^|[\\/])app\.asar$/.test(name),
  );
  if (found === undefined) throw new Problem(`npm run package left no app.asar in ${dist}.`);
  return join(dist, found);
}

/** The SHA-256 of two archives that are the same; throws a Problem where they are not. */
export async function compare(one, other) {
  const [first, second] = await Promise.all([one, other].map(digestOfArchive));
  if (first === second) return first;
  const [a, b] = [one, other].map(contents);
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  const different = names.filter((name) => a.get(name) !== b.get(name));
  const what =
    different.length === 0 ? 'the order or the header of files' : different.slice(0, 10).join(', ');
  throw new Problem(`two builds give two archives; they differ in ${what}.`);
}

function contents(archive) {
  const names = listPackage(archive, { isPack: false }).map((name) => name.replace(/^[\\/]/, ''));
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), entry(archive, name)]));
}

/** The digest of a file in an archive; folders have none. */
function entry(archive, name) {
  try {
    return digestOf(extractFile(archive, name));
  } catch {
    return 'folder';
  }
}

const digestOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
