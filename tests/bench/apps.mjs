import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';

/** The least that an Electron app can be: what Lectern is measured against. */
export const bare = {
  name: 'The bare window',
  folder: join(root, 'tests/bench/bare-app'),
  row: 'li',
  total: 30,
};

/** The app itself, as it was built; a new profile holds the papers of the starter feed. */
export const lectern = {
  name: 'Lectern',
  folder: root,
  row: '[role="listbox"] [role="option"]',
  total: countStarterPapers(),
};

function countStarterPapers() {
  return JSON.parse(readFileSync(join(root, 'data/starter-feed.json'), 'utf8')).papers.length;
}
