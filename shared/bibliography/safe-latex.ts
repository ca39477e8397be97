import type { Flavour } from './latex.ts';
import { ACCENTS_ABOVE, ACCENTS_BELOW, TEXT_CHARACTERS } from './latex-characters.ts';
import { mathToLatex } from './math.ts';
import { COMMANDS } from './math-commands.ts';

const words = (list: string) => list.trim().split(/\s+/);

/** Commands of LaTeX's kernel that stand by themselves in text. */
const ALONE = new Set([
  ...[...TEXT_CHARACTERS.values()].flatMap((latex) => /^\{\\([A-Za-z]+)\}$/.exec(latex)?.[1] ?? []),
  ...words(`LaTeX TeX dots ldots textasciitilde textasciicircum textbackslash textbraceleft
    textbraceright textless textgreater textunderscore textbar textendash textemdash textquoteleft
    textquoteright textquotedblleft textquotedblright em it bf sc tt rm sf sl itshape bfseries
    scshape upshape ttfamily sffamily rmfamily slshape mdseries normalfont slash`),
]);

/** Those that take a group. */
const TAKING = new Set(
  words(`emph textit textbf textsc texttt textsf textrm textsl textup textmd textnormal
    textsuperscript textsubscript mbox url href`),
);

const ACCENTS = new Set([...ACCENTS_ABOVE.values(), ...ACCENTS_BELOW.values(), 't']);

/** Text in which there is nothing to look at. */
const PLAIN = /^[!"'()*+,\-./0-9:;<=>?@A-Z[\]`a-z| \n]*$/;

const TOKEN = /\\(?:[A-Za-z]+|[^A-Za-z])|[{}$&%#_^\\]|[^{}$&%#_^\\]+/gsu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is not wanted
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}|\p{NChar}|\ufffd/u;

/**
 * True for the inside of a field that may be put down as a file spelt it: braces balance, also as
 * BibTeX counts them; nothing that TeX takes for something else stands bare; commands are the
 * kernel's and harmless; formulas are ones that plain LaTeX sets. ASCII only in the LaTeX flavour.
 */
export function isSafeLatex(latex: string, flavour: Flavour): boolean {
  if (PLAIN.test(latex)) return true;
  if (UNPRINTABLE.test(latex) || !balances(latex)) return false;
  if (flavour === 'latex' && /[^\n\t -~]/.test(latex)) return false;
  return new Scan(latex).isSafe();
}

/** True when every brace has its partner, counted as BibTeX does: also those after a backslash. */
export function balances(latex: string): boolean {
  let depth = 0;
  for (let at = 0; at < latex.length; at += 1) {
    const code = latex.charCodeAt(at);
    if (code === 123) depth += 1;
    else if (code === 125) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

class Scan {
  readonly #latex: string;
  /** Groups open, as TeX sees them. */
  #depth = 0;

  constructor(latex: string) {
    this.#latex = latex;
  }

  isSafe(): boolean {
    const latex = this.#latex;
    TOKEN.lastIndex = 0;
    for (let at = 0; at < latex.length; ) {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(latex)?.[0] ?? '';
      const next = token === '$' ? this.#afterMath(at) : this.#after(token, at + token.length);
      if (next < 0) return false;
      at = next;
    }
    return this.#depth === 0;
  }

  /** Where to go on after a token of text that ends at `end`; -1 when it is not safe. */
  #after(token: string, end: number): number {
    if (token === '{') this.#depth += 1;
    else if (token === '}') this.#depth -= 1;
    else if (/^[&%#_^\\]$/.test(token)) return -1;
    else if (token.startsWith('\\')) return this.#afterCommand(token.slice(1), end);
    return this.#depth < 0 ? -1 : end;
  }

  #afterCommand(name: string, end: number): number {
    if (/^[&%$#_{},;:!\-/@ ]$/.test(name) || ALONE.has(name)) return end;
    const next = /\s*(.?)/suy;
    next.lastIndex = end;
    const argument = next.exec(this.#latex)?.[1] ?? '';
    if (ACCENTS.has(name)) return /^[\p{L}\\{]$/u.test(argument) ? end : -1;
    if (!TAKING.has(name) || argument !== '{') return -1;
    // An address is read letter by letter.
    const address = name === 'url' || name === 'href';
    return address ? this.#afterAddress(end) : end;
  }

  /** Of the web, or without a scheme: `run:` starts a program where hyperref is loaded. */
  #afterAddress(from: number): number {
    const address = /\s*\{\s*(?:(?:https?|ftp|mailto):|(?!\s*[a-z][a-z\d+.-]*:))[^{}\\]*\}/iy;
    address.lastIndex = from;
    return address.test(this.#latex) ? address.lastIndex : -1;
  }

  /** A formula that begins at a dollar. */
  #afterMath(from: number): number {
    const formula = /\$((?:[^$\\]|\\.)+)\$/suy;
    formula.lastIndex = from;
    const math = formula.exec(this.#latex)?.[1];
    return math !== undefined && isKernelMath(math) ? formula.lastIndex : -1;
  }
}

function isKernelMath(math: string): boolean {
  if (/[^\n -~]|[%#&]/.test(math.replace(/\\[%#&]/g, ''))) return false;
  let fences = 0;
  for (const [, name = ''] of math.matchAll(/\\([A-Za-z]+|[^A-Za-z])/gu)) {
    const command = COMMANDS.get(name);
    if (command === undefined || name === 'middle' || name === 'ensuremath') return false;
    if (name === 'left') fences += 1;
    if (name === 'right') fences -= 1;
    const known = command.kind === 'fence' || command.kind === 'nothing' || /^[{}|]$/.test(name);
    if (!known && command.latex !== `\\${name}`) return false;
  }
  return fences === 0 && mathToLatex(math, (text) => text) !== null && scriptsOnce(math);
}

/** One script above or below after another, each a group (`g`), a symbol or a command; primes. */
const SCRIPTS = /(?:[\^_]\s*(?:\\[A-Za-z]+|[^\s\\])\s*|'+\s*)+/gu;

/** TeX refuses two powers or two indices of one symbol. `mathToLatex` has limited the depth. */
function scriptsOnce(math: string): boolean {
  let text = math.replace(/\\[^A-Za-z]/gu, 's');
  for (let before = ''; before !== text; ) {
    before = text;
    if ([...text.matchAll(/\{([^{}]*)\}/g)].some(([, inside = '']) => hasTwice(inside)))
      return false;
    text = text.replace(/\{[^{}]*\}/g, 'g');
  }
  return !hasTwice(text);
}

function hasTwice(text: string): boolean {
  return [...text.matchAll(SCRIPTS)].some(([run]) => /\^.*['^]|_.*_/s.test(run));
}
