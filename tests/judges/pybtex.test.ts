import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Flavour } from '../../shared/bibliography/latex.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import type { Author } from '../../shared/paper.ts';
import { decodeField } from '../shared/bibliography/read-bibtex.ts';
import { writeEverything } from '../shared/bibliography/write-bibtex.ts';
import { CORPORA, FLAVOURS } from './bibliographies.ts';
import { readingNames } from './readings.ts';
import { run, temporaryFolder } from './tools.ts';

/** Debian's own Python has Debian's pybtex, whatever other Python comes first on the path. */
const PYTHON =
  ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', 'import pybtex']).status === 0,
  ) ?? 'python3';

type Persons = Record<string, [string, string, string, string, string][]>;

function readByPybtex(
  entries: readonly Entry[],
  flavour: Flavour,
  format: 'bibtex' | 'biblatex' = 'bibtex',
): Persons {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lectern.bib'), writeEverything(entries, format, flavour));
  const script = fileURLToPath(new URL('persons.py', import.meta.url));
  const { code, stdout, stderr } = run(PYTHON, [script, join(folder, 'lectern.bib')], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe.each(CORPORA)('pybtex, on %s', (_, entries) => {
  it('finds the same persons with the same parts in utf8', () => {
    const persons = readByPybtex(entries, 'utf8');
    const wrong = entries.flatMap((entry) => {
      const found = (persons[entry.citekey] ?? []).map(([first, middle, prelast, last, lineage]) =>
        decodeField([first, middle, prelast, last, lineage].filter(Boolean).join(' ')),
      );
      const authors = readingNames(entry.fields.author ?? []);
      const names = found.filter((name) => name !== 'others');
      const expected = authors.filter((name) => name !== 'others');
      return names.join('|') === expected.join('|') ? [] : [{ names, expected }];
    });
    expect(wrong).toEqual([]);
  });

  it.each(FLAVOURS)('finds every entry of %s and as many persons', (flavour) => {
    const persons = readByPybtex(entries, flavour);
    const counts = entries.map((entry) => entry.fields.author?.length ?? 0);
    expect(entries.map((entry) => persons[entry.citekey]?.length)).toEqual(counts);
  });

  it('finds every entry of biblatex', () => {
    const persons = readByPybtex(entries, 'utf8', 'biblatex');
    expect(Object.keys(persons).toSorted()).toEqual(
      entries.map((entry) => entry.citekey).toSorted(),
    );
  });

  it('tells given name, particle, family and suffix apart', () => {
    const persons = readByPybtex(entries, 'utf8');
    const wrong = entries.flatMap((entry) =>
      (entry.fields.author ?? []).flatMap((author, at) => {
        const found = (persons[entry.citekey]?.[at] ?? []).map(decodeField);
        const [first, middle, prelast, last, lineage] = found;
        const read = { given: joined(first, middle), family: joined(prelast, last), lineage };
        const parts = partsOf(author);
        // A family name that came with its particle, "van Gogh", BibTeX takes apart by itself.
        const apart = prelast === parts.particle || !/\p{Lu}/u.test(prelast ?? '');
        const same = read.given === parts.given && read.lineage === parts.suffix;
        const whole = read.family === joined(parts.particle, parts.family);
        return apart && same && whole ? [] : [{ author, found }];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

const joined = (...words: (string | undefined)[]) => words.filter(Boolean).join(' ');

function partsOf(author: Author) {
  const none = { given: '', particle: '', suffix: '' };
  if ('literal' in author) return { ...none, family: author.literal.replace('et al.', 'others') };
  // BibTeX has no suffix without a given name.
  const { given, family, suffix } = author;
  const alone = given === undefined ? { family: joined(family, suffix), suffix: '' } : {};
  return { ...none, ...author, ...alone };
}
