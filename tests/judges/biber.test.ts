import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/bibliography/model.ts';
import { writeEverything } from '../shared/bibliography/write-bibtex.ts';
import { CORPORA, FLAVOURS } from './bibliographies.ts';
import { run, temporaryFolder } from './tools.ts';

/** biblatex wants a date of every entry; a paper without one is the only thing we may lack. */
const UNDATED = /Entry '([^']+)' .*Missing mandatory field - one of 'date, year' must be defined/;

/** BibTeX's own books may have an editor instead of an author, its collections no editor. */
const UNEDITED =
  /Entry '(?:\w*book|\w*collection)\d+' .*Missing mandatory field '(?:author|editor)'/;

/** What biber has to say against a file's entries. */
function complaintsAbout(entries: readonly Entry[], file: string): string[] {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lectern.bib'), file);
  const args = ['--tool', '--validate-datamodel', '--nolog', '-O', 'out.bib', 'lectern.bib'];
  const { code, stdout } = run('biber', args, folder);
  expect(code).toBe(0);
  const out = readFileSync(join(folder, 'out.bib'), 'utf8');
  expect(out.match(/^@/gm)).toHaveLength(entries.length);
  return stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
}

describe.each(CORPORA)('biber, on %s', (_, entries) => {
  it.each(FLAVOURS)('finds nothing against the data model in biblatex, %s', (flavour) => {
    const complaints = complaintsAbout(entries, writeEverything(entries, 'biblatex', flavour));
    const undated = entries.filter((entry) => entry.fields.date === undefined);
    expect(complaints.filter((line) => !UNDATED.test(line))).toEqual([]);
    expect(complaints.map((line) => UNDATED.exec(line)?.[1]).toSorted()).toEqual(
      undated.map((entry) => entry.citekey).toSorted(),
    );
  });

  it.each(FLAVOURS)('finds nothing in BibTeX that BibTeX does not allow, %s', (flavour) => {
    const complaints = complaintsAbout(entries, writeEverything(entries, 'bibtex', flavour));
    const allowed = (line: string) => UNDATED.test(line) || UNEDITED.test(line);
    expect(complaints.filter((line) => !allowed(line))).toEqual([]);
  });
});
