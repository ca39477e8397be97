import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf } from './release/changelog.mjs';
import { takeNoOptions } from './setup/no-options.mjs';
import { root } from './setup/paths.mjs';

/** `npm run release:notes`: what the changelog says of the version in package.json. */
try {
  takeNoOptions('release:notes');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
