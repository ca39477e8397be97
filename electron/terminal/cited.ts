import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readAux } from '../../shared/bibliography/aux-file.ts';
import { strings } from './strings.ts';

/** What a LaTeX document cites. */
export type Cited = { citekeys: string[]; all: boolean };

/** So many files of parts are read; a document that has more goes in a circle. */
const MOST_FILES = 1000;

/**
 * What the document of an `.aux` file cites, those of its parts included (`\include`). A part that is
 * not there was not made yet, and is passed over as LaTeX passes over it. Gives a message where the
 * file itself cannot be read, or cites nothing.
 */
export async function citedBy(path: string): Promise<Cited | { message: string }> {
  const citekeys = new Set<string>();
  const seen = new Set<string>();
  let all = false;
  // LaTeX names parts from the folder of the document.
  const folder = dirname(path);
  const waiting = [path];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (seen.has(file) || seen.size >= MOST_FILES) continue;
    seen.add(file);
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
    if (typeof text !== 'string') {
      if (file !== path) continue;
      return { message: strings.auxUnreadable(path, text.code ?? text.message) };
    }
    const aux = readAux(text);
    for (const key of aux.citekeys) citekeys.add(key);
    all ||= aux.all;
    waiting.push(...aux.inputs.map((input) => resolve(folder, input)));
  }
  if (citekeys.size === 0 && !all) return { message: strings.auxEmpty(path) };
  return { citekeys: [...citekeys], all };
}
