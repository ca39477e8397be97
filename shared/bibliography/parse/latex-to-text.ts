import { type Formula, findFormulas } from '../../tex/formulas.ts';
import { ACCENTS, LETTERS, SILENT, SPACES, SYMBOLS, script } from '../../tex/symbols.ts';
import type { TexSegment } from '../../tex.ts';
import { REPLACEMENT } from '../latex.ts';
import { ACCENTS_BELOW, TEXT_CHARACTERS } from '../latex-characters.ts';
import { characterOf } from './math-character.ts';

/** Commands of the writer's table, the other way round: `textyen` is ¥. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  [...TEXT_CHARACTERS].flatMap(([char, latex]): [string, string][] => {
    const name = /^\{\\([A-Za-z]+)\}$/.exec(latex)?.[1];
    return name === undefined ? [] : [[name, char]];
  }),
);

/** What TeX's fonts make of signs in a row. */
const LIGATURES: readonly [string, string][] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['!`', '¡'],
  ['?`', '¿'],
  ['`', '‘'],
];

/** Accents of the writer's table beside those of formulas. */
const MARK_NAMES: ReadonlyMap<string, string> = new Map([
  ...ACCENTS,
  ...[...ACCENTS_BELOW].map(([mark, name]) => [name, mark] as const),
]);

/** Commands that switch the font from here on, or do nothing that can be seen. */
const SWITCHES = new Set(
  'em it bf sc rm tt sl sf itshape bfseries scshape upshape ttfamily sffamily rmfamily normalfont mdseries relax protect noindent small large tiny'.split(
    ' ',
  ),
);

/** Commands whose argument only serves sorting. */
const UNPRINTED = new Set(['noopsort', 'SortNoop', 'bibinfo']);

/** Deeper arguments come out with their braces dropped and nothing else. */
const MAX_DEPTH = 20;

/** Stand around a formula in text that is being read. No text has them: they are controls. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are `OPEN` and `CLOSE`
const FORMULA = /\u0001([^\u0002]*)\u0002/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are `OPEN` and `CLOSE`
const STRAY = /[\u0001\u0002]/g;

/** What is TeX besides braces. */
const TEX = /[\\$~`]|--|''/;

/** Where a run of plain characters ends. */
const MARKS = /[\\{}~$`'!?-]/g;

type Reading = { out: string; next: number };

/**
 * The text of a BibTeX value: accents and symbols as Unicode, braces, fonts and line breaks gone,
 * `--` and quotes as TeX prints them. Formulas stay as they are, as `$…$`; a dollar that is no
 * formula is `\$`, as titles write it. A command that is not known leaves its argument. Never
 * throws; each character is read once.
 */
export function latexToText(latex: string): string {
  return latexSegments(latex)
    .map(({ math, text }) => (math ? `$${text}$` : text.replaceAll('$', '\\$')))
    .join('');
}

/** As `latexToText`, with formulas apart and dollars as they are; white space is kept. */
export function latexSegments(value: string): TexSegment[] {
  const latex = value.includes(REPLACEMENT) ? value.replaceAll(REPLACEMENT, '\ufffd') : value;
  if (!TEX.test(latex)) return textSegment(latex.replace(/[{}]/g, ''));
  const source = latex.replace(STRAY, '');
  const formulas = new Map<number, Formula>();
  if (/\$|\\[([]/.test(source)) {
    for (const formula of findFormulas(source)) formulas.set(formula.from, formula);
  }
  const text = new LatexReader(source, formulas).read(0, source.length);
  return text
    .split(FORMULA)
    .flatMap((part, index) => (index % 2 === 1 ? { math: true, text: part } : textSegment(part)));
}

function textSegment(text: string): TexSegment[] {
  return text === '' ? [] : [{ math: false, text }];
}

class LatexReader {
  readonly #text: string;
  readonly #formulas: ReadonlyMap<number, Formula>;
  readonly #partners: ReadonlyMap<number, number>;
  #depth = 0;

  constructor(text: string, formulas: ReadonlyMap<number, Formula>) {
    this.#text = text;
    this.#formulas = formulas;
    this.#partners = partners(text);
  }

  read(from: number, to: number): string {
    if (this.#depth > MAX_DEPTH) return this.#text.slice(from, to).replace(/[{}]/g, '');
    this.#depth += 1;
    let all = '';
    let at = from;
    while (at < to) {
      const { out, next } = this.#piece(at, to);
      all += out;
      at = next;
    }
    this.#depth -= 1;
    return all;
  }

  #piece(at: number, to: number): Reading {
    const formula = this.#formulas.get(at);
    if (formula) return { out: this.#formula(formula), next: formula.to };
    const char = this.#text[at] ?? '';
    if (char === '\\') return this.#command(at);
    if (char === '{' || char === '}') return { out: '', next: at + 1 };
    if (char === '~') return { out: ' ', next: at + 1 };
    const ligature = LIGATURES.find(([signs]) => this.#text.startsWith(signs, at));
    if (ligature) return { out: ligature[1], next: at + ligature[0].length };
    MARKS.lastIndex = at + 1;
    const next = Math.min(to, MARKS.exec(this.#text)?.index ?? to);
    return { out: this.#text.slice(at, next), next };
  }

  #formula({ start, end }: Formula): string {
    return inDollars(this.#text.slice(start, end));
  }

  #command(at: number): Reading {
    const name = /^[A-Za-z]{1,40}/.exec(this.#text.slice(at + 1, at + 41))?.[0];
    return name === undefined ? this.#sign(at) : this.#named(name, at + 1 + name.length);
  }

  #sign(at: number): Reading {
    const sign = this.#text[at + 1] ?? '';
    const next = at + 2;
    if (/[$%&#_{}]/.test(sign)) return { out: sign, next };
    if (/[\s,;:>\\]/.test(sign)) return { out: ' ', next };
    if (/[!/@-]/.test(sign)) return { out: '', next };
    const mark = MARK_NAMES.get(sign);
    return mark === undefined ? { out: sign, next } : this.#accent(mark, next);
  }

  #named(name: string, from: number): Reading {
    if (SILENT.has(name) || UNPRINTED.has(name)) return { ...this.#group(from), out: '' };
    if (SPACES.has(name)) return { out: ' ', next: this.#afterName(from) };
    if (SWITCHES.has(name)) return { out: '', next: this.#afterName(from) };
    const symbol = LETTERS.get(name) ?? SYMBOLS.get(name) ?? CHARACTERS.get(name);
    if (symbol !== undefined) return { out: symbol, next: this.#afterName(from) };
    const mark = MARK_NAMES.get(name);
    if (mark !== undefined) return this.#accent(mark, from);
    if (name === 'ensuremath') return this.#math(from);
    if (name === 'href') return this.#group(this.#group(from).next);
    if (this.#text[from] !== '{') return { out: `\\${name}`, next: from };
    const argument = this.#group(from);
    if (name === 'textsuperscript') return { ...argument, out: script('^', argument.out) };
    if (name === 'textsubscript') return { ...argument, out: script('_', argument.out) };
    return argument;
  }

  /** The braced argument that begins here; nothing when there is none. */
  #group(from: number): Reading {
    const close = this.#partners.get(from);
    if (close === undefined) return { out: '', next: from };
    return { out: this.read(from + 1, close), next: close + 1 };
  }

  #math(from: number): Reading {
    const close = this.#partners.get(from);
    if (close === undefined) return { out: '', next: from };
    const formula = this.#text.slice(from + 1, close);
    return { out: characterOf(formula) ?? inDollars(formula), next: close + 1 };
  }

  /** An accent and the letter under it: `\"u`, `\"{u}`, `\v s`, `\'{\i}`. */
  #accent(mark: string, from: number): Reading {
    let at = from;
    while (/\s/.test(this.#text[at] ?? '')) at += 1;
    const base = this.#base(at);
    const first = /^\p{L}/u.exec(base.out)?.[0];
    if (first === undefined) return base;
    const letter = first.replace('ı', 'i').replace('ȷ', 'j');
    return {
      out: (letter + mark).normalize('NFC') + base.out.slice(first.length),
      next: base.next,
    };
  }

  #base(at: number): Reading {
    const char = this.#text[at];
    if (char === undefined || char === '}' || char === '$') return { out: '', next: at };
    if (char === '{') return this.#partners.has(at) ? this.#group(at) : { out: '', next: at + 1 };
    if (char !== '\\') {
      const letter = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
      return { out: letter, next: at + letter.length };
    }
    if (this.#depth > MAX_DEPTH) return { out: '', next: at + 1 };
    this.#depth += 1;
    const command = this.#command(at);
    this.#depth -= 1;
    return command;
  }

  /** A name made of letters swallows the blanks after it, or an empty group. */
  #afterName(at: number): number {
    if (this.#text.startsWith('{}', at)) return at + 2;
    let next = at;
    while (/\s/.test(this.#text[next] ?? '')) next += 1;
    return next;
  }
}

function inDollars(formula: string): string {
  const text = formula.trim();
  return text === '' ? '' : OPEN + text + CLOSE;
}

/** For each opening brace its closing one, escaped braces aside. */
function partners(text: string): Map<number, number> {
  const map = new Map<number, number>();
  const open: number[] = [];
  for (const mark of text.matchAll(/\\.|[{}]/gsu)) {
    if (mark[0] === '{') open.push(mark.index);
    else if (mark[0] === '}') {
      const from = open.pop();
      if (from !== undefined) map.set(from, mark.index);
    }
  }
  return map;
}
