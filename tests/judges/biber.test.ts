import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../shared/bibliography/write-bibtex.ts';
import { CORPORA, FLAVOURS } from './bibliographies.ts';
import { run, temporaryFolder } from './tools.ts';

/** biblatex wants a date of every entry; a paper without one is the only thing we may lack. */
const UNDATED = /Entry '([^']+)' .*Missing mandatory field - one of 'date, year' must be defined/;

describe.each(CORPORA)('biber, on %s', (_, entries) => {
  it.each(FLAVOURS)('finds nothing against the data model in %s', (flavour) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lectern.bib'), writeBibtex(entries, { flavour }));
    const args = ['--tool', '--validate-datamodel', '--nolog', '-O', 'out.bib', 'lectern.bib'];
    const { code, stdout } = run('biber', args, folder);
    const complaints = stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
    const undated = entries.filter((entry) => entry.fields.date === undefined);
    expect(complaints.filter((line) => !UNDATED.test(line))).toEqual([]);
    expect(complaints.map((line) => UNDATED.exec(line)?.[1]).toSorted()).toEqual(
      undated.map((entry) => entry.citekey).toSorted(),
    );
    expect(code).toBe(0);
    const out = readFileSync(join(folder, 'out.bib'), 'utf8');
    expect(out.match(/^@/gm)).toHaveLength(entries.length);
  });
});
