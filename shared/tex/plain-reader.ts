import type { Formula } from './formulas.ts';
import {
  ACCENTS,
  LETTERS,
  MATH_STYLES,
  SILENT,
  SPACES,
  SYMBOLS,
  script,
  TEXT_STYLES,
} from './symbols.ts';

/** Deeper groups come out as they stand; it keeps hostile nesting from exhausting the stack. */
const MAX_DEPTH = 10;

/** What a piece of TeX reads as, and where the next piece begins. */
type Reading = { out: string; next: number };

/** `{BERT}`: braces that only keep capitals, as BibTeX needs them. */
const PROTECTED = /^(?=.*\p{Lu})[\p{L}\p{N}.+-]+$/u;

/** Commands whose argument may stand without braces: `\\sqrt 2`. */
const TAKES_TOKEN = /^(?:sqrt|[dt]?frac)$/;

/** Commands that size the bracket after them and take no argument, whatever follows. */
const FENCES = /^(?:left|right|middle|[bB]igg?[lr]?)$/;

/** Reads TeX as plain text, left to right, each character once at each depth of nesting. */
export class PlainReader {
  readonly #text: string;
  readonly #formulas: ReadonlyMap<number, Formula>;
  readonly #partners: ReadonlyMap<number, number>;
  #depth = 0;

  constructor(text: string, formulas: ReadonlyMap<number, Formula>) {
    this.#text = text;
    this.#formulas = formulas;
    this.#partners = partners(text);
  }

  /** The reading of `from`–`to`, by the rules of math or of text. */
  read(from: number, to: number, math: boolean): string {
    if (this.#depth > MAX_DEPTH) return this.#text.slice(from, to);
    this.#depth += 1;
    let all = '';
    let at = from;
    while (at < to) {
      const { out, next } = this.#piece(at, math);
      all += out;
      at = next;
    }
    this.#depth -= 1;
    return all;
  }

  #piece(at: number, math: boolean): Reading {
    const char = this.#text[at] ?? '';
    const formula = math ? undefined : this.#formulas.get(at);
    if (formula) return { out: this.read(formula.start, formula.end, true), next: formula.to };
    if (char === '\\') return this.#command(at, math);
    if (char === '{') return this.#group(at, math);
    if (char === '}') return { out: math ? '' : char, next: at + 1 };
    if (char === '~') return { out: this.#isTie(at, math) ? ' ' : char, next: at + 1 };
    if (math && (char === '^' || char === '_')) return this.#script(char, at + 1, math);
    return { out: char, next: at + 1 };
  }

  /** `~` ties two words; "~10 %" means about. */
  #isTie(at: number, math: boolean): boolean {
    return math || (/\S/.test(this.#text[at - 1] ?? '') && /\S/.test(this.#text[at + 1] ?? ''));
  }

  #group(at: number, math: boolean): Reading {
    const close = this.#partners.get(at);
    if (close === undefined) return { out: math ? '' : '{', next: at + 1 };
    const raw = this.#text.slice(at + 1, close);
    const bare = math || raw.includes('\\') || (raw.length <= 40 && PROTECTED.test(raw));
    const out = this.read(at + 1, close, math);
    return { out: bare ? out : `{${out}}`, next: close + 1 };
  }

  #script(sign: '^' | '_', at: number, math: boolean): Reading {
    const argument = this.#argument(at, math);
    if (argument === null || argument.out === '') return { out: sign, next: at };
    return { out: script(sign, argument.out), next: argument.next };
  }

  /** The argument of a command: a group, a command, or one character; null at the end. */
  #argument(from: number, math: boolean): Reading | null {
    let at = from;
    while (/\s/.test(this.#text[at] ?? '')) at += 1;
    const char = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
    if (at >= this.#text.length || char === '}' || char === '$') return null;
    if (char === '{') {
      const close = this.#partners.get(at);
      if (close === undefined) return null;
      return { out: this.read(at + 1, close, math), next: close + 1 };
    }
    if (char !== '\\') return { out: char, next: at + char.length };
    if (this.#depth > MAX_DEPTH) return null;
    this.#depth += 1;
    const command = this.#command(at, math);
    this.#depth -= 1;
    return command;
  }

  #command(at: number, math: boolean): Reading {
    const name = /^[A-Za-z]{1,40}/.exec(this.#text.slice(at + 1, at + 41))?.[0];
    return name === undefined ? this.#sign(at, math) : this.#named(name, at, math);
  }

  /** A backslash before a sign: an escape, an accent or white space. */
  #sign(at: number, math: boolean): Reading {
    const sign = this.#text[at + 1] ?? '';
    const next = at + 2;
    if (/[%&#_${}]/.test(sign)) return { out: sign, next };
    if (/[\s,;:>\\]/.test(sign)) return { out: ' ', next };
    if (/[!/-]/.test(sign)) return { out: '', next };
    const mark = math ? undefined : ACCENTS.get(sign);
    return (mark && this.#accent(mark, next, math)) || { out: `\\${sign}`, next };
  }

  #named(name: string, at: number, math: boolean): Reading {
    const text = this.#text;
    const next = at + 1 + name.length;
    const opens = this.#partners.has(next);
    const symbol = SYMBOLS.get(name) ?? LETTERS.get(name);
    if (symbol !== undefined) return { out: symbol, next: this.#afterName(name, next) };
    const mark = ACCENTS.get(name);
    const accented = mark && (math || opens || /[\s\\]/.test(text[next] ?? ''));
    if (accented) return this.#accent(mark, next, math) ?? { out: '', next };
    if (SPACES.has(name)) return { out: ' ', next };
    const takesArgument = opens || (math && TAKES_TOKEN.test(name));
    if (!takesArgument || FENCES.test(name)) return { out: this.#bare(name, math), next };
    const argument = this.#argument(next, math && !TEXT_STYLES.has(name));
    if (argument === null) return { out: this.#bare(name, math), next };
    if (name === 'href') return this.#argument(argument.next, math) ?? argument;
    if (name === 'textsuperscript') return { ...argument, out: script('^', argument.out) };
    if (name === 'textsubscript') return { ...argument, out: script('_', argument.out) };
    if (SILENT.has(name)) return { ...argument, out: '' };
    if (name === 'sqrt') return { ...argument, out: `√${grouped(argument.out)}` };
    if (/^[dt]?frac$/.test(name)) return this.#fraction(argument, math);
    return argument;
  }

  /** A command that takes nothing: styles vanish, functions such as `\log` keep their name. */
  #bare(name: string, math: boolean): string {
    if (!math) return `\\${name}`;
    return MATH_STYLES.has(name) ? '' : name;
  }

  #fraction(above: Reading, math: boolean): Reading {
    const below = this.#argument(above.next, math);
    if (below === null) return above;
    return { out: `${grouped(above.out)}/${grouped(below.out)}`, next: below.next };
  }

  #accent(mark: string, from: number, math: boolean): Reading | null {
    const base = this.#argument(from, math);
    const first = base?.out.match(/^\p{L}/u)?.[0];
    if (!base) return null;
    // A group is never read twice: nested groups would double the work at each depth.
    if (!first) return this.#text[base.next - 1] === '}' ? base : null;
    const letter = first.replace('ı', 'i').replace('ȷ', 'j');
    const rest = base.out.slice(first.length);
    return { out: (letter + mark).normalize('NFC') + rest, next: base.next };
  }

  /** After `\ss` an empty group or white space ends the name and is not printed. */
  #afterName(name: string, at: number): number {
    if (this.#text.startsWith('{}', at)) return at + 2;
    if (!LETTERS.has(name)) return at;
    return /\s\p{L}/u.test(this.#text.slice(at, at + 2)) ? at + 1 : at;
  }
}

function grouped(text: string): string {
  return /[\s+\-/=,]/.test(text) ? `(${text})` : text;
}

/** For each opening brace its closing one, escaped braces aside. */
function partners(text: string): Map<number, number> {
  const map = new Map<number, number>();
  const open: number[] = [];
  const marks = /\\.|[{}]/gsu;
  for (const mark of text.matchAll(marks)) {
    if (mark[0] === '{') open.push(mark.index);
    else if (mark[0] === '}') {
      const from = open.pop();
      if (from !== undefined) map.set(from, mark.index);
    }
  }
  return map;
}
