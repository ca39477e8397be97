import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const EXECUTABLE = 0o111;

/**
 * Puts the sources of `maps` at their places below `root`: a source that ends in `/` is a folder's
 * contents, as for fpm. Modes become 755 and 644, whatever the umask was. Gives `{root, files,
 * folders, bytes}`: paths in order, folders and files apart, and the size of all files.
 * @param {{source: string, place: string}[]} maps
 * @param {string} root
 */
export function stage(maps, root) {
  mkdirSync(root, { recursive: true });
  for (const { source, place } of maps) {
    const to = join(root, place);
    if (source.endsWith('/')) {
      mkdirSync(to, { recursive: true });
      // Links as links, and times as they are.
      execFileSync('cp', ['-a', `${source}.`, `${to}/`]);
    } else {
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(source, to);
    }
  }
  return listed(root);
}

function listed(root) {
  const found = { root, files: [], folders: [], bytes: 0 };
  const walk = (folder) => {
    chmodSync(folder, 0o755);
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        found.folders.push(path);
        walk(path);
        continue;
      }
      found.files.push(path);
      if (!entry.isFile()) continue;
      const { mode, size } = lstatSync(path);
      chmodSync(path, (mode & EXECUTABLE) === 0 ? 0o644 : 0o755);
      found.bytes += size;
    }
  };
  walk(root);
  return found;
}
