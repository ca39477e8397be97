import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRY_TYPES } from '../../shared/bibliography/model.ts';
import { writeEverything } from '../shared/bibliography/write-bibtex.ts';
import { CORPORA, FLAVOURS } from './bibliographies.ts';
import { run, temporaryFolder } from './tools.ts';

/** BibTool knows the types of BibTeX, and must be told of biblatex's. */
const NEW_TYPES = ENTRY_TYPES.flatMap((type) => ['--', `new.entry.type{${type}}`]);

describe.each(CORPORA)('bibtool, on %s', (_, entries) => {
  it.each(
    FLAVOURS.flatMap((flavour) => [['bibtex', flavour] as const, ['biblatex', flavour] as const]),
  )('reads every entry of %s in %s without a word', (format, flavour) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lectern.bib'), writeEverything(entries, format, flavour));
    const args = [...NEW_TYPES, '-i', './lectern.bib', '-o', './out.bib'];
    const { code, stderr } = run('bibtool', args, folder);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const out = readFileSync(join(folder, 'out.bib'), 'utf8');
    expect(out.match(/^@/gm)).toHaveLength(entries.length);
  });
});
