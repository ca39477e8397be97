import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../shared/bibliography/write-bibtex.ts';
import { CORPORA, FLAVOURS } from './bibliographies.ts';
import { run, temporaryFolder } from './tools.ts';

describe.each(CORPORA)('bibtool, on %s', (_, entries) => {
  it.each(FLAVOURS)('reads every entry of %s without a word', (flavour) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lectern.bib'), writeBibtex(entries, { flavour }));
    const { code, stderr } = run('bibtool', ['-i', './lectern.bib', '-o', './out.bib'], folder);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const out = readFileSync(join(folder, 'out.bib'), 'utf8');
    expect(out.match(/^@/gm)).toHaveLength(entries.length);
  });
});
