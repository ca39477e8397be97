import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../shared/bibliography/parse.ts';
import { nasty, nastyEntries, starter } from './bibliographies.ts';
import { printByBiber } from './lualatex-document.ts';
import { letters, readingNames, textsOf } from './readings.ts';

/** Text from right to left is in the PDF letter by letter as it is seen from the left. */
function isIn(text: string, part: string): boolean {
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(part)) return text.includes(letters(part));
  const words = part.split(' ').map(letters);
  return words.every((word) => text.includes([...word].reverse().join('')));
}

describe('lualatex and biber', () => {
  it.each([
    ['the bundled feed', starter, 'utf8'],
    ['the nasty papers', nasty, 'utf8'],
    ['the nasty entries', nastyEntries, 'utf8'],
    ['some nasty entries in LaTeX', nastyEntries.filter((_, at) => at % 4 === 0), 'latex'],
  ] as const)('print every letter of titles and names, citing %s', (_, entries, flavour) => {
    const printed = printByBiber(entries, flavour);
    expect(printed.errors).toEqual([]);
    expect(printed.complaints).toEqual([]);
    const lost = entries.flatMap((entry) => {
      const text = letters(printed.texts.get(entry.citekey) ?? '');
      const parts = [...textsOf(entry), ...readingNames(entry.fields.author ?? [])];
      const missing = parts.filter((part) => !isIn(text, part));
      return missing.map((part) => ({ key: entry.citekey, part, text }));
    });
    expect(lost).toEqual([]);
  });

  it('set an entry in the language that its file asked for, and print no name of it', () => {
    const file = `@book{kite,
  title = {Drachen im Wind}, author = {Ward, Ada}, date = {2024}, edition = {2}, langid = {ngerman}
}`;
    const { entries } = parseBibtex(file);
    const german = `\\usepackage[english]{babel}\\babelprovide{ngerman}
\\PassOptionsToPackage{autolang=other}{biblatex}`;
    const printed = printByBiber(
      entries.map(({ entry }) => entry),
      'utf8',
      german,
    );
    expect([printed.errors, printed.complaints]).toEqual([[], []]);
    expect(printed.texts.get('kite')).toContain('2. Aufl.');
    expect(printed.texts.get('kite')).not.toContain('german');
  });
});
