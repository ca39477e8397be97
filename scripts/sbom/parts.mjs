import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { partFolders, readParts } from '../licences/read-parts.mjs';
import { licensesOf } from './packages.mjs';

/** What is shipped without being a package (styles, dictionaries), with each of its files. */
export function partsOf(root) {
  const folders = partFolders(root);
  return readParts(root).map(({ name, version, licence, by, homepage }, at) => ({
    type: 'data',
    'bom-ref': `part:${name}@${version}`,
    name,
    version,
    licenses: licensesOf(licence),
    copyright: by,
    externalReferences: [{ type: 'website', url: homepage }],
    components: filesIn(folders[at] ?? root, root),
  }));
}

function filesIn(folder, root) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/^(README\.md|licence\.json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((file) => {
      const name = relative(root, file).split(sep).join('/');
      const content = createHash('sha256').update(readFileSync(file)).digest('hex');
      return {
        type: 'file',
        'bom-ref': `file:${name}`,
        name,
        hashes: [{ alg: 'SHA-256', content }],
      };
    });
}
