import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LibraryItem, LibraryReader } from '../../../shared/library-file.ts';

/** The folder of the library whose keys and bytes never change. */
export const STABLE = fileURLToPath(new URL('../../fixtures/stability/', import.meta.url));

/** The text of its library file. */
export const stableText: string = readFileSync(`${STABLE}library.lectern.jsonl`, 'utf8');

/** Its papers with what the user did; every line of the file must be readable. */
export function stablePapers() {
  const reader = new LibraryReader();
  const items = [...reader.push(stableText), ...reader.end()];
  if (reader.refusal || reader.problems.length > 0) throw new Error('the file cannot be read');
  return items.flatMap((item: LibraryItem) => (item.kind === 'paper' ? item.record : []));
}

/** Citekeys and old ones by paper, as `keys.json` has them: what any later version has to give. */
export const stableKeys = (): Record<string, { citekey: string; ids: string[] }> =>
  JSON.parse(readFileSync(`${STABLE}keys.json`, 'utf8'));
