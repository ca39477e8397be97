import { joinMath, mathCharacter } from './latex.ts';
import { LOWERED, RAISED } from './latex-characters.ts';
import { COMMANDS, type Command } from './math-commands.ts';

/** Deeper groups are no formula of a title, and would exhaust TeX. */
const MAX_DEPTH = 12;

/** Thrown inside, when a formula is not one that TeX can set. */
class NoFormula extends Error {}

/**
 * A formula of a title (TeX without delimiters, from outside) as one that plain LaTeX sets, also
 * inside a BibTeX field; null when it cannot be: unknown or unsafe commands, arguments missing,
 * braces that do not balance. Unicode becomes macros; `text` encodes what math mode cannot print.
 */
export function mathToLatex(formula: string, text: (text: string) => string): string | null {
  try {
    const parser = new Parser(formula, text);
    const latex = parser.list(false);
    return latex.trim() === '' ? null : latex.trim();
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

const RAISED_RUN = new RegExp(`[${RAISED}]+`, 'uy');
const LOWERED_RUN = new RegExp(`[${LOWERED}]+`, 'uy');
const COMMAND = /\\(?:[A-Za-z]+|[^A-Za-z])/uy;
const CLUSTER = /\P{M}\p{M}*/uy;

class Parser {
  readonly #source: string;
  readonly #text: (text: string) => string;
  #at = 0;
  #depth = 0;

  constructor(source: string, text: (text: string) => string) {
    this.#source = source;
    this.#text = text;
  }

  /** Everything up to the end, or to the brace that closes the group. */
  list(inGroup: boolean): string {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new NoFormula();
    let all = '';
    while (this.#at < this.#source.length && this.#peek() !== '}') {
      all = joinMath(all, this.#atom());
    }
    if ((this.#peek() === '}') !== inGroup) throw new NoFormula();
    this.#depth -= 1;
    return all;
  }

  #peek(): string {
    return this.#source[this.#at] ?? '';
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  /** A symbol with its scripts. TeX refuses two powers on one symbol, so a second gets a group. */
  #atom(): string {
    let atom = /^[\^_'’⁰-⁹₀-₉]$/u.test(this.#peek()) ? '' : this.#nucleus();
    const used = new Set<string>();
    for (let script = this.#script(); script !== null; script = this.#script()) {
      const [sign, latex] = script;
      if (used.has(sign)) {
        atom = `{${atom}}`;
        used.clear();
      }
      used.add(sign);
      atom += latex;
    }
    return atom;
  }

  #script(): ['^' | '_', string] | null {
    this.#take(/\s+(?=[\^_'])/y);
    const primes = this.#take(/['’]+/y);
    if (primes !== null) return ['^', primes.replaceAll('’', "'")];
    const raised = this.#take(RAISED_RUN);
    if (raised !== null) return ['^', `^{${raised.normalize('NFKC').replaceAll('−', '-')}}`];
    const lowered = this.#take(LOWERED_RUN);
    if (lowered !== null) return ['_', `_{${lowered.normalize('NFKC').replaceAll('−', '-')}}`];
    const sign = this.#peek();
    if (sign !== '^' && sign !== '_') return null;
    this.#at += 1;
    return [sign, sign + this.#argument()];
  }

  /** The argument of a script or command: a group, or one symbol. */
  #argument(): string {
    this.#take(/\s+/y);
    if (this.#peek() === '' || /[\^_'}]/.test(this.#peek())) throw new NoFormula();
    const latex = this.#nucleus();
    if (latex === '') throw new NoFormula();
    return /^(?:[\w]|\{.*\})$/s.test(latex) ? latex : `{${latex}}`;
  }

  #nucleus(): string {
    const char = this.#peek();
    if (char === '{') return this.#group();
    if (char === '\\') return this.#command();
    if (char === '$') throw new NoFormula();
    if (/\s/.test(char)) return this.#take(/\s+/y) === null ? '' : ' ';
    const cluster = this.#take(CLUSTER) ?? this.#take(/./suy) ?? '';
    if (/^[%#&]$/.test(cluster)) return `\\${cluster}`;
    if (/^[ -~]$/.test(cluster)) return cluster;
    const plain = cluster.normalize('NFKC');
    return mathCharacter(cluster) ?? mathCharacter(plain) ?? `\\mbox{${this.#text(cluster)}}`;
  }

  #group(): string {
    this.#at += 1;
    const inside = this.list(true);
    this.#at += 1;
    return `{${inside}}`;
  }

  #command(): string {
    const name = this.#take(COMMAND)?.slice(1) ?? '';
    const command: Command | undefined = COMMANDS.get(name);
    if (command === undefined) throw new NoFormula();
    if (command.kind === 'symbol') return command.latex;
    if (command.kind === 'nothing') return '';
    if (command.kind === 'fence') {
      this.#take(/\s*\./y);
      return '';
    }
    if (command.kind === 'text') return `${command.latex}{${this.#text(this.#rawGroup())}}`;
    this.#take(/\*/y);
    const degree = name === 'sqrt' ? (this.#take(/\[\w{1,3}\]/y) ?? '') : '';
    const args = Array.from({ length: command.takes }, () => this.#argument());
    const braced = args.map((arg) => (arg.startsWith('{') ? arg : `{${arg}}`));
    return command.latex + degree + braced.join('');
  }

  /** The text of a group that holds neither groups nor commands. */
  #rawGroup(): string {
    const group = this.#take(/\s*\{[^{}\\$]*\}/y);
    if (group === null) throw new NoFormula();
    return group.trim().slice(1, -1);
  }
}
