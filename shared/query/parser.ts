import type { Query } from './ast.ts';
import { type Field, fieldAt } from './fields.ts';
import { lex, type Token, type Value } from './lexer.ts';
import { MESSAGES, VALUE_HELP } from './messages.ts';
import { normalise } from './normalise.ts';
import { termOf } from './terms.ts';

/**
 * What is wrong with a query: a stretch of the typed text in UTF-16 units, at least one long, a
 * sentence about it and perhaps one on what to do.
 */
export type QueryError = { at: number; length: number; message: string; hint?: string };

/** Brackets may stand this deep, so that no later step runs out of stack. */
const MAX_DEPTH = 64;

/** So many words and values are looked for, so that no query is slow. */
const MAX_WORDS = 64;

/** What counts as a word: long runs of letters count more, for scripts that do not part words. */
const WORDS = /[\p{L}\p{M}\p{N}]{1,16}/gu;

/**
 * Reads a text by recursive descent, `OR` binding least and `NOT` most. Nothing stops it: what is
 * wrong is reported and left out, so that the rest still makes a query.
 */
export class Parser {
  private readonly text: string;
  private readonly tokens: Token[];
  private next = 0;
  private depth = 0;
  private words = 0;
  /** The first thing found to be wrong. */
  error: QueryError | null = null;

  constructor(text: string) {
    this.text = text;
    this.tokens = lex(text);
  }

  /** The whole text as a query, not in normal form. */
  read(): Query {
    const parts: Query[] = [];
    for (;;) {
      parts.push(this.readOr(null) ?? { kind: 'all' });
      const extra = this.tokens[this.next];
      if (!extra) return { kind: 'and', parts };
      this.report(extra.at, 1, MESSAGES.unopenedBracket);
      this.next += 1;
    }
  }

  /** Null when nothing usable stands there. `field` is that of a group, `title:(…)`. */
  private readOr(field: Field | null): Query | null {
    const parts: Query[] = [];
    for (let waiting: Token | null = null; ; this.next += 1) {
      const start = this.next;
      const part = this.readAnd(field);
      if (part) parts.push(part);
      const token = this.tokens[this.next];
      const operator = token?.kind === 'or' ? token : null;
      const lonely = this.next === start ? (waiting ?? operator) : null;
      if (lonely) this.reportOperator(lonely);
      if (!operator) return parts.length > 0 ? { kind: 'or', parts } : null;
      waiting = operator;
    }
  }

  private readAnd(field: Field | null): Query | null {
    const parts: Query[] = [];
    let waiting: Token | null = null;
    const first = this.next;
    for (let token = this.tokens[first]; token; token = this.tokens[this.next]) {
      if (token.kind === 'or' || token.kind === 'close') break;
      if (token.kind === 'and') {
        if (waiting || this.next === first) this.reportOperator(token);
        waiting = token;
        this.next += 1;
        continue;
      }
      waiting = null;
      const part = this.readNot(field);
      if (part) parts.push(part);
    }
    if (waiting) this.reportOperator(waiting);
    return parts.length > 0 ? { kind: 'and', parts } : null;
  }

  private readNot(field: Field | null): Query | null {
    let times = 0;
    let sign: Token | null = null;
    for (let token = this.tokens[this.next]; token?.kind === 'not'; ) {
      sign = token;
      times += token.times;
      this.next += 1;
      token = this.tokens[this.next];
    }
    const token = this.tokens[this.next];
    if (!token || token.kind === 'and' || token.kind === 'or' || token.kind === 'close') {
      if (sign) this.report(sign.at, sign.end - sign.at, MESSAGES.lonelyNot);
      return null;
    }
    const part = this.readTerm(token, field);
    // The words after the mark are what is not wanted, so they must not be asked for.
    if (sign && token.kind === 'unclosed') this.next = this.tokens.length;
    return part && times % 2 === 1 ? { kind: 'not', part } : part;
  }

  private readTerm(token: Token, field: Field | null): Query | null {
    this.next += 1;
    if (!this.hasRoom(token)) return null;
    if (token.kind === 'open') return this.readGroup(token, token.field ?? field);
    if (token.kind === 'field') return this.readValues(token.field, token.values, token);
    if (token.kind === 'word') return this.readWord(token.value, field);
    if (token.kind === 'unclosed') this.report(token.at, 1, MESSAGES.unclosedQuote);
    return null;
  }

  private readGroup(open: Token, field: Field | null): Query | null {
    const bracket = open.end - 1;
    if (this.depth === MAX_DEPTH) {
      this.report(bracket, 1, MESSAGES.tooDeep(MAX_DEPTH));
      this.skipGroup();
      return null;
    }
    this.depth += 1;
    const start = this.next;
    const inner = this.readOr(field);
    const isEmpty = this.next === start;
    this.depth -= 1;
    if (this.tokens[this.next]) this.next += 1;
    else this.report(bracket, 1, MESSAGES.unclosedBracket);
    return isEmpty ? { kind: 'all' } : inner;
  }

  /** Whether the words of a token may be looked for as well; else nothing after it is read. */
  private hasRoom(token: Token): boolean {
    const values =
      token.kind === 'field' ? token.values : token.kind === 'word' ? [token.value] : [];
    for (const { text } of values) this.words += Math.max(1, text.match(WORDS)?.length ?? 0);
    if (this.words <= MAX_WORDS) return true;
    const { tooLong, tooLongHint } = MESSAGES;
    this.report(token.at, token.end - token.at, tooLong(MAX_WORDS), tooLongHint);
    this.next = this.tokens.length;
    return false;
  }

  private skipGroup() {
    for (let open = 1; open > 0 && this.next < this.tokens.length; this.next += 1) {
      const kind = this.tokens[this.next]?.kind;
      open += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    }
  }

  private readWord(value: Value, field: Field | null): Query | null {
    if (field) {
      const texts = value.quoted ? [value.text] : value.text.split('|').filter(Boolean);
      return this.readValues(
        field,
        texts.map((text) => ({ ...value, text })),
        value,
      );
    }
    const text: Query = { kind: 'text', field: null, text: value.text, phrase: value.quoted };
    const prefix = value.quoted ? null : fieldAt(this.text, value.at);
    if (!prefix?.near) return this.readable(text, value);
    const hint = MESSAGES.didYouMean(prefix.near);
    this.report(value.at, prefix.name.length, MESSAGES.unknownField(prefix.name), hint);
    return this.readable({ ...text, text: value.text.slice(prefix.name.length + 1) }, value);
  }

  private readValues(
    field: Field,
    values: readonly Value[],
    whole: { at: number; end: number },
  ): Query | null {
    const parts: Query[] = [];
    for (const value of values) {
      const part = termOf(field, value.text, value.quoted);
      if (part) parts.push(part);
      else this.reportValue(field, value, values.length > 1, whole);
    }
    return parts.length > 0 ? this.readable({ kind: 'or', parts }, whole) : null;
  }

  /** A condition of several parts is printed in brackets, which count as brackets here. */
  private readable(condition: Query, { at, end }: { at: number; end: number }): Query | null {
    if (this.depth < MAX_DEPTH) return condition;
    const query = normalise(condition);
    if (query.kind !== 'and' && query.kind !== 'or') return query;
    this.report(at, end - at, MESSAGES.tooDeep(MAX_DEPTH));
    return null;
  }

  private reportValue(
    field: Field,
    value: Value,
    isOneOfMany: boolean,
    whole: { at: number; end: number },
  ) {
    const isMissing = value.text === '' || VALUE_HELP[field] === undefined;
    const message = isOneOfMany ? MESSAGES.missingAlternative : MESSAGES.missingValue(field);
    // A missing value has no length of its own: the field or bar before it is shown.
    const place =
      value.end > value.at ? value : isOneOfMany ? { at: value.at - 1, end: value.at } : whole;
    this.report(
      place.at,
      place.end - place.at,
      isMissing ? message : (VALUE_HELP[field] ?? message),
    );
  }

  private reportOperator(token: Token) {
    const length = token.end - token.at;
    const operator = this.text.slice(token.at, token.end);
    this.report(token.at, length, MESSAGES.lonelyOperator(operator));
  }

  private report(at: number, length: number, message: string, hint?: string) {
    this.error ??= hint === undefined ? { at, length, message } : { at, length, message, hint };
  }
}
