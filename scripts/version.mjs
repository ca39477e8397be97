import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { released } from './release/changelog.mjs';
import { root } from './setup/paths.mjs';

/**
 * What `npm version` does before it commits: the changelog gets a dated section for the new version,
 * which package.json has by then.
 */
const file = join(root, 'CHANGELOG.md');
const { version, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
try {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(file, released(readFileSync(file, 'utf8'), { version, date, page: homepage }));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
