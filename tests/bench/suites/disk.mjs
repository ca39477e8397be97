import { join } from 'node:path';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { bytesBelow } from '../bytes-below.mjs';
import { importedLibrary } from '../library/imported.mjs';
import { library } from '../library/library.mjs';

const MEBI = 2 ** 20;
/** Where Chromium keeps a page's databases and its private files. */
const STORES = ['IndexedDB', 'File System', 'WebStorage'];

/**
 * What the large library takes on the disk with its caches, beside the bytes of its texts: as it was
 * filled, and as it was imported, which leaves an entry in the log for all that a user did.
 */
export const disk = defineSuite({
  name: 'disk',
  plan: [
    { name: 'filled', unit: 'MiB', goal: 2.5 },
    { name: 'imported', unit: 'MiB', goal: 2.5 },
  ],
  async measure(context) {
    const findings = {};
    const { profile, filled } = await library(context, context.size);
    const reference = filled.bytes / MEBI;
    findings.filled = { value: (await storedBytes(profile)) / MEBI, reference };
    if (context.wanted.includes('imported')) {
      findings.imported = await importedLibrary(context).then(
        async ({ profile: own }) => ({ value: (await storedBytes(own)) / MEBI, reference }),
        ({ message }) => message.split('\n', 1)[0],
      );
    }
    return { findings };
  },
});

async function storedBytes(profile) {
  const sizes = await Promise.all(STORES.map((name) => bytesBelow(join(profile, name))));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
