import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyrightIn, tidy } from './read-package.mjs';

const listed = (what) =>
  `${what} Their licences, with the full texts, are in the file LICENSES.chromium.html, which comes ` +
  'with Lectern: "Licences of Chromium" in this window opens it.';

/**
 * Lectern itself and what it runs on. Versions of the platform are those that a release is built
 * with; what an app really runs on, it knows itself.
 *
 * @param {string} root the project's folder
 */
export function readPlatform(root) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const own = JSON.parse(read('package.json'));
  const terms = tidy(read('LICENSE'));
  const electron = JSON.parse(read('node_modules/electron/package.json'));
  return [
    {
      kind: 'app',
      name: own.productName,
      version: own.version,
      licence: own.license,
      by: copyrightIn(terms).replace(/^Copyright \(c\)/i, '©'),
      homepage: own.homepage,
      text: terms,
    },
    {
      kind: 'platform',
      name: 'Electron',
      version: electron.version,
      licence: 'MIT',
      by: 'Copyright (c) Electron contributors; Copyright (c) 2013-2020 GitHub Inc.',
      homepage: 'https://www.electronjs.org',
      text: tidy(read('node_modules/electron/LICENSE')),
    },
    {
      kind: 'platform',
      name: 'Chromium',
      version: '',
      licence: 'BSD-3-Clause',
      by: 'Copyright The Chromium Authors',
      homepage: 'https://www.chromium.org',
      text: listed('Chromium is made of several hundred works, FFmpeg (LGPL 2.1) among them.'),
    },
    {
      kind: 'platform',
      name: 'Node.js',
      version: '',
      licence: 'MIT',
      by: 'Copyright Node.js contributors',
      homepage: 'https://nodejs.org',
      text: listed('Node.js contains works of others, such as libuv, llhttp and zlib.'),
    },
  ];
}
