import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/bibliography/model.ts';
import { nasty, nastyEntriesInAscii, nastyInAscii, starter } from './bibliographies.ts';
import { printBibliography } from './latex-document.ts';
import { letters, readingNames, textsOf, titleOf } from './readings.ts';

const STYLES = ['plain', 'abbrv', 'alpha', 'plainnat'];
const NATBIB = '\\usepackage{natbib}';

/** BibTeX says this of a paper without authors, whatever is written. */
const NAMELESS = /to sort, need author or key/;

describe('pdflatex and bibtex, citing the bundled feed', () => {
  it.each([
    ['utf8', 'plain'],
    ['utf8', 'plainnat'],
    ...STYLES.map((style) => ['latex', style] as const),
  ] as const)('print every paper of %s in the style %s', (flavour, style) => {
    const preamble = style === 'plainnat' ? NATBIB : '';
    const printed = printBibliography(starter, flavour, style, preamble);
    expect(printed.errors).toEqual([]);
    expect(printed.complaints).toEqual([]);
    expect(printed.entries).toBe(starter.length);
    const text = letters(printed.text);
    expect(starter.filter((entry) => !text.includes(letters(titleOf(entry))))).toEqual([]);
  });
});

describe('pdflatex and bibtex, citing the nasty papers that are ASCII in the LaTeX flavour', () => {
  it.each(STYLES)('print them all in the style %s', (style) => {
    const preamble = style === 'plainnat' ? NATBIB : '';
    const printed = printBibliography(nastyInAscii, 'latex', style, preamble);
    expect(printed.errors).toEqual([]);
    expect(printed.complaints.filter((line) => !NAMELESS.test(line))).toEqual([]);
    expect(printed.entries).toBe(nastyInAscii.length);
    const text = letters(printed.text);
    const parts = nastyInAscii.flatMap((entry) => [
      ...textsOf(entry),
      // Other styles shorten names.
      ...(style === 'plain' ? readingNames(entry.fields.author ?? []) : []),
    ]);
    expect(parts.filter((part) => !text.includes(letters(part)))).toEqual([]);
  });

  it('are most of the nasty papers', () => {
    expect(nastyInAscii.length).toBeGreaterThan(0.8 * nasty.length);
  });
});

describe('pdflatex and bibtex, citing entries of all types', () => {
  /** BibTeX asks for fields that an entry does not have, and prints the entry all the same. */
  const ASKING = /^Warning--(?:empty|there's a|can't use both|to sort)/;

  it.each(STYLES)('print them all in the style %s', (style) => {
    const preamble = style === 'plainnat' ? NATBIB : '';
    const printed = printBibliography(nastyEntriesInAscii, 'latex', style, preamble);
    expect(printed.errors).toEqual([]);
    expect(printed.complaints.filter((line) => !ASKING.test(line))).toEqual([]);
    expect(printed.entries).toBe(nastyEntriesInAscii.length);
    const text = letters(printed.text);
    const parts = nastyEntriesInAscii.flatMap((entry) => [
      ...textsOf(entry),
      ...(style === 'plain' ? readingNames(entry.fields.author ?? []) : []),
    ]);
    expect(parts.filter((part) => !text.includes(letters(part)))).toEqual([]);
  });

  it('are most of those without other scripts', () => {
    expect(nastyEntriesInAscii.length).toBeGreaterThan(60);
  });
});

describe('pdflatex and bibtex, citing entries without names', () => {
  const keys = ['a_b2024', '_a2024', 'A&A2024', 'a<b2024', 'a|b2024', 'bé2024', 'kites_2024'];
  const types = ['misc', 'book', 'proceedings', 'manual', 'report'] as const;
  const nameless: Entry[] = types.flatMap((type) =>
    keys.map((key) => ({
      type,
      citekey: `${key}${type}`,
      fields: { title: [{ math: false, text: `Kites of ${type}` }], date: '2024' },
    })),
  );
  const ASKING = /^Warning--(?:empty|there's a|to sort)/;

  it.each([...STYLES, 'apalike'])('make labels of any citekey in the style %s', (style) => {
    const preamble = style === 'plainnat' ? NATBIB : '';
    const printed = printBibliography(nameless, 'utf8', style, preamble);
    expect(printed.errors).toEqual([]);
    expect(printed.complaints.filter((line) => !ASKING.test(line))).toEqual([]);
    expect(printed.entries).toBe(nameless.length);
    if (style === 'alpha')
      for (const label of ['a_b', 'A&A', 'a<b', 'bé2']) expect(printed.text).toContain(`[${label}`);
  });
});

describe('pdflatex and bibtex, with T2A as the encoding of the document', () => {
  const cyrillic = nasty.filter((entry) =>
    /\p{Script=Cyrillic}/u.test(titleOf(entry) + readingNames(entry.fields.author ?? []).join(' ')),
  );

  it('print Cyrillic titles and names', () => {
    const preamble = '\\usepackage[T1,T2A]{fontenc}';
    const printed = printBibliography(cyrillic, 'latex', 'plain', preamble);
    expect(printed.errors).toEqual([]);
    expect(printed.text).toContain('Фёдор Достоевский');
    expect(letters(printed.text)).toContain(letters('Русский заголовок о воздушных змеях'));
  });
});
