import { describe, expect, it } from 'vitest';
import { encodeText } from '../../shared/bibliography/latex.ts';
import { MATH_CHARACTERS, TEXT_CHARACTERS } from '../../shared/bibliography/latex-characters.ts';
import { mathToLatex } from '../../shared/bibliography/math.ts';
import { COMMANDS } from '../../shared/bibliography/math-commands.ts';
import { printBody } from './latex-document.ts';

/** Characters that print as others, or as several glyphs that mean the same. */
const PRINTED_AS: Readonly<Record<string, string>> = {
  ...{ ẞ: 'SS', Đ: 'Ð', '…': '...', '‒': '–', '―': '—', '‐': '-', '‑': '-', '⋅': '·' },
  ...{ '∘': '◦', '∙': '•', '∖': '\\', '⩽': '≤', '⩾': '≥', '∣': '|', '‖': '∥', Δ: '∆' },
  ...{ '≠': '̸=', '≅': '∼=', '∉': '/∈', '⊨': '|=', '↦': '7→', '♥': '♡', '♦': '♢' },
  ...{ '⟶': '−→', '⟵': '←−', '⟹': '=⇒', '⟺': '⇐⇒', '⋯': '···', '⋮': '...', '⋱': '...' },
  // The big operators of cmex10 have no names.
  ...{ '∑': 'P', '∏': 'Q', '∐': '`', '∫': 'R', '∮': 'H' },
  ...Object.fromEntries(
    [...'οΑΒΕΖΗΙΚΜΝΟΡΤΧ'].map((greek, at) => [greek, 'oABEZHIKMNOPTX'[at] ?? '']),
  ),
};

/** What each text looks like on a page of its own, without blanks. */
function pages(texts: readonly string[], preamble = ''): string[] {
  const { errors, text } = printBody(preamble, texts.join('\n\\newpage\n'));
  expect(errors).toEqual([]);
  return text.split('\f').map((page) => page.normalize('NFKC').replace(/\s/g, ''));
}

function expectPrinted(characters: readonly string[], preamble = ''): void {
  const printed = pages(
    characters.map((character) => encodeText(character, 'latex')),
    preamble,
  );
  const wrong = characters.flatMap((character, at) => {
    const expected = (PRINTED_AS[character] ?? character).normalize('NFKC').replace(/\s/g, '');
    return printed[at] === expected ? [] : [{ character, expected, printed: printed[at] }];
  });
  expect(wrong).toEqual([]);
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

describe('pdflatex', () => {
  it('prints every character that has a macro in text', () => {
    expectPrinted([...TEXT_CHARACTERS.keys()]);
  });

  it('prints every character that has a macro in math', () => {
    expectPrinted([...MATH_CHARACTERS.keys()], '\\usepackage{amssymb}');
  });

  it('prints the accented letters of Latin-1, Latin Extended-A and of Vietnamese', () => {
    const letters = [...range(0xc0, 0x17f), ...range(0x1e00, 0x1ef9)].filter(
      (letter) =>
        /^[A-Za-z]\p{M}+$/u.test(letter.normalize('NFD')) && encodeText(letter, 'latex') !== letter,
    );
    expect(letters.length).toBeGreaterThan(300);
    const printed = pages(letters.map((letter) => encodeText(letter, 'latex')));
    const wrong = letters.filter((letter, at) => {
      const page = printed[at]?.normalize('NFD') ?? '';
      const base = letter.normalize('NFD').charAt(0);
      // A mark that T1 has no letter for prints apart, and pdftotext may give it before the letter.
      return !page.replace('ı', 'i').includes(base) || page.length < 2;
    });
    expect(wrong).toEqual([]);
  });

  it('knows every command that formulas may use', () => {
    const formulas = [...COMMANDS].map(([name, command]) => {
      const source = command.kind === 'fence' ? `\\${name}(` : `\\${name}{x}{y}`;
      return `$x ${mathToLatex(source, (text) => text)} y$`;
    });
    pages(formulas, '\\usepackage{amssymb}');
  });
});
