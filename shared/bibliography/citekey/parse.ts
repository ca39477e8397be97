import type { Argument, Expression, Formula } from './ast.ts';
import { checkedArguments } from './check-arguments.ts';
import { lex, type Sign, type Token } from './lex.ts';
import { MESSAGES } from './messages.ts';
import { fieldNamed, filterNamed, KEY_FIELDS, KEY_FILTERS } from './reference.ts';

/** Formulas are short; these bounds only keep a pasted book from costing anything. */
const MAX_LENGTH = 500;
const MAX_DEPTH = 20;

/** What is wrong with a formula: a stretch of it, in UTF-16 units, and a sentence about it. */
export type FormulaProblem = { at: number; length: number; message: string };

/** A formula, or the first thing that is wrong with the text of one. */
export type ReadFormula = { ok: true; formula: Formula } | { ok: false; problem: FormulaProblem };

/** Reads a formula, see `reference.ts`. Never throws. */
export function readFormula(text: string): ReadFormula {
  try {
    return { ok: true, formula: new Parser(text).read() };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Ends the reading; caught by `readFormula`. */
class Wrong extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.message);
  }
}

/** Recursive descent: `;` binds least, then `? :`, `||`, `+` and the point of a filter. */
class Parser {
  readonly #tokens: Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(text: string) {
    if (text.length > MAX_LENGTH)
      wrong(MAX_LENGTH, text.length - MAX_LENGTH, MESSAGES.long(MAX_LENGTH));
    this.#tokens = lex(text);
    this.#end = text.length;
  }

  read(): Formula {
    if (this.#tokens.length === 0) wrong(0, 0, MESSAGES.empty);
    const alternatives = [this.#expression()];
    while (this.#takes(';')) alternatives.push(this.#expression());
    const extra = this.#tokens[this.#next];
    if (extra) this.#refuse(extra);
    if (!alternatives.some(tells)) wrong(0, this.#end, MESSAGES.dull);
    return { alternatives };
  }

  #expression(): Expression {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) wrong(this.#place(), 1, MESSAGES.deep(MAX_DEPTH));
    const test = this.#list('||', 'or', () => this.#list('+', 'sum', () => this.#filtered()));
    const chosen = this.#takes('?') ? this.#choice(test) : test;
    this.#depth -= 1;
    return chosen;
  }

  #choice(test: Expression): Expression {
    const yes = this.#expression();
    if (!this.#takes(':')) wrong(this.#place(), 1, MESSAGES.missingColon);
    return { kind: 'if', test, yes, no: this.#expression() };
  }

  #list(sign: Sign, kind: 'or' | 'sum', part: () => Expression): Expression {
    const first = part();
    const parts = [first];
    while (this.#takes(sign)) parts.push(part());
    return parts.length === 1 ? first : { kind, parts };
  }

  #filtered(): Expression {
    let value = this.#value();
    while (this.#takes('.')) {
      const token = this.#tokens[this.#next];
      if (token?.kind !== 'name') wrong(this.#place(), 1, MESSAGES.missingFilter);
      this.#next += 1;
      const name = filterNamed(token.text) ?? this.#noFilter(token, token.text);
      const args = checkedArguments(name, KEY_FILTERS[name], this.#arguments(), token, wrong);
      value = { kind: 'filter', of: value, name, args };
    }
    return value;
  }

  #value(): Expression {
    const token = this.#tokens[this.#next];
    if (token?.kind === 'text') {
      this.#next += 1;
      return { kind: 'text', text: token.text };
    }
    if (token?.kind === 'name') {
      this.#next += 1;
      const name = fieldNamed(token.text) ?? this.#noField(token, token.text);
      const args = checkedArguments(name, KEY_FIELDS[name], this.#arguments(), token, wrong);
      return { kind: 'field', name, args };
    }
    if (token?.kind === 'wrong') wrong(token.at, token.length, token.message);
    if (!this.#takes('(')) wrong(this.#place(), 1, MESSAGES.missingValue);
    const inside = this.#expression();
    if (!this.#takes(')')) this.#notClosed(token);
    return inside;
  }

  /** What stands in the brackets after a name, if there are any. */
  #arguments(): { value: Argument; token: Token }[] {
    const bracket = this.#tokens[this.#next];
    if (!this.#takes('(')) return [];
    const found: { value: Argument; token: Token }[] = [];
    while (!this.#takes(')')) {
      if (found.length > 0 && !this.#takes(',')) this.#notClosed(bracket);
      const token = this.#tokens[this.#next];
      if (token?.kind === 'number') found.push({ value: token.value, token });
      else if (token?.kind === 'text') found.push({ value: token.text, token });
      else if (!token) this.#notClosed(bracket);
      else if (token.kind === 'wrong') wrong(token.at, token.length, token.message);
      else wrong(token.at, token.length, MESSAGES.badArgument);
      this.#next += 1;
    }
    return found;
  }

  #noField(token: Token, name: string): never {
    const filter = filterNamed(name);
    if (filter) wrong(token.at, token.length, MESSAGES.filterFirst(filter));
    wrong(token.at, token.length, guess(MESSAGES.noField(name), name, Object.keys(KEY_FIELDS)));
  }

  #noFilter(token: Token, name: string): never {
    const field = fieldNamed(name);
    if (field) wrong(token.at, token.length, MESSAGES.fieldLast(field));
    wrong(token.at, token.length, guess(MESSAGES.noFilter(name), name, Object.keys(KEY_FILTERS)));
  }

  /** Says what is wrong with a piece that stands where none belongs. */
  #refuse(token: Token): never {
    if (token.kind === 'wrong') wrong(token.at, token.length, token.message);
    const isBracket = token.kind === 'sign' && token.text === ')';
    const isValue = token.kind !== 'sign' || token.text === '(';
    const message = isBracket ? MESSAGES.closingBracket : MESSAGES.missingPlus;
    wrong(token.at, token.length, isBracket || isValue ? message : MESSAGES.missingValue);
  }

  #notClosed(bracket: Token | undefined): never {
    const token = this.#tokens[this.#next];
    if (token?.kind === 'wrong') wrong(token.at, token.length, token.message);
    wrong(bracket?.at ?? 0, 1, MESSAGES.openBracket);
  }

  #takes(sign: Sign): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#next += 1;
    return true;
  }

  #place(): number {
    return this.#tokens[this.#next]?.at ?? this.#end;
  }
}

function wrong(at: number, length: number, message: string): never {
  throw new Wrong({ at, length, message });
}

/** With the name that may be meant: one that begins alike. */
function guess(message: string, name: string, names: readonly string[]): string {
  const start = name.toLowerCase().slice(0, 3);
  const near = names.find((each) => each.startsWith(start));
  return near === undefined ? message : `${message} ${MESSAGES.didYouMean(near)}`;
}

/** Whether a part says something that tells one paper from another. */
function tells(part: Expression): boolean {
  switch (part.kind) {
    case 'text':
      return false;
    case 'field':
      return !('tells' in KEY_FIELDS[part.name]);
    case 'filter':
      return tells(part.of);
    case 'sum':
    case 'or':
      return part.parts.some(tells);
    case 'if':
      return tells(part.yes) || tells(part.no);
  }
}
