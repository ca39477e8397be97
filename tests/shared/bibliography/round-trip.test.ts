import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biblatexWriter } from '../../../shared/bibliography/biblatex.ts';
import { bibtexWriter } from '../../../shared/bibliography/bibtex.ts';
import { parseBibtex } from '../../../shared/bibliography/parse.ts';
import { DEFAULT_PROFILE, type Profile } from '../../../shared/bibliography/profile.ts';
import { entries, entriesOf, LATEX_LETTERS } from './arbitraries.ts';

const WRITERS = { bibtex: bibtexWriter, biblatex: biblatexWriter };

const everything: Profile = {
  ...DEFAULT_PROFILE,
  abstract: true,
  keywords: true,
  notes: true,
  file: true,
  url: 'always',
};

const writerOf = (format: keyof typeof WRITERS, flavour: Profile['flavour']) =>
  WRITERS[format]({ ...everything, format, flavour });

describe('reading what was written', () => {
  it.each(['bibtex', 'biblatex'] as const)('gives the same entry (%s)', (format) => {
    const writer = writerOf(format, 'utf8');
    fc.assert(
      fc.property(entries, (entry) => {
        const read = parseBibtex(writer.entry(entry));
        expect(read.problems).toEqual([]);
        expect(read.entries.map((each) => each.entry)).toEqual([entry]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['bibtex', 'biblatex'] as const)(
    "gives the same entry in LaTeX's spelling (%s)",
    (format) => {
      const writer = writerOf(format, 'latex');
      fc.assert(
        fc.property(entriesOf(LATEX_LETTERS), (entry) => {
          const text = writer.entry(entry);
          expect(parseBibtex(text).entries.map((each) => each.entry)).toEqual([entry]);
        }),
        { numRuns: 300 },
      );
    },
  );
});
