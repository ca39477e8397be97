import {
  type BibtexProblem,
  type BibtexTrouble,
  type Block,
  type EntrySyntax,
  type FieldSyntax,
  placeIn,
  type ValuePart,
} from './syntax.ts';

const HEAD = /@\s*[\w:+-]+\s*[{(]/y;
const KEY = /\s{0,100}([^\s,{}"=]{0,500})\s{0,100}(?=[,})]|$)/y;
const NAME = /([^\s=,{}()"#@%]{1,200})\s*=\s*/y;
/** Names that mean something to every object of JavaScript, and nothing to BibTeX. */
const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const JOINT = /\s*#\s*/y;
const BLANKS = /(?:[\s,]+|%[^\n]*)+/y;

const BRACES = /[{}]/g;
const BRACES_AND_QUOTES = /[{}"]/g;

const MACRO = /[^\s,#{}()"=]{1,200}/y;

/**
 * Takes a block apart into citekey and fields (btxdoc §2). Forgives what files in the wild have: a
 * missing citekey, a missing or doubled comma, text that is no field. What it had to leave out is
 * added to `problems`. Never throws; linear time.
 */
export function parseEntry(block: Block, problems: BibtexProblem[]): EntrySyntax {
  return new EntryParser(block, problems).read();
}

class EntryParser {
  readonly #block: Block;
  readonly #text: string;
  readonly #end: number;
  readonly #problems: BibtexProblem[];
  #at = 0;

  constructor(block: Block, problems: BibtexProblem[]) {
    this.#block = block;
    this.#text = block.source;
    this.#end = block.closed ? block.source.length - 1 : block.source.length;
    this.#problems = problems;
  }

  read(): EntrySyntax {
    this.#take(HEAD);
    // A definition, `@string{name = …}`, is a field and has no key.
    const citekey = this.#block.type === 'string' ? '' : (this.#take(KEY)?.[1] ?? '');
    const fields: FieldSyntax[] = [];
    for (this.#skipBlanks(); this.#at < this.#end; this.#skipBlanks()) {
      const field = this.#field();
      if (field) fields.push(field);
    }
    return { block: this.#block, citekey, fields };
  }

  #field(): FieldSyntax | null {
    const offset = this.#at;
    const name = this.#take(NAME)?.[1];
    const first = name === undefined ? null : this.#part();
    if (name === undefined || first === null) {
      // An open value was reported where it was found.
      if (this.#at < this.#end) this.#skipField(offset);
      return null;
    }
    const parts = [first];
    while (this.#joins()) {
      const part = this.#part();
      if (part === null) return null;
      parts.push(part);
    }
    if (UNSAFE.has(name.toLowerCase())) {
      this.#report('no-field', offset);
      return null;
    }
    return { name: name.toLowerCase(), parts, offset, end: this.#at };
  }

  #part(): ValuePart | null {
    const offset = this.#at;
    const opener = this.#text[offset];
    if (offset >= this.#end) return null;
    if (opener === '{' || opener === '"') {
      const close = this.#closing(opener === '{' ? '}' : '"');
      if (close < 0) {
        this.#report('open-value', offset);
        this.#at = this.#end;
        return null;
      }
      this.#at = close + 1;
      return { kind: 'text', text: this.#text.slice(offset + 1, close), offset };
    }
    const macro = this.#take(MACRO)?.[0];
    if (macro === undefined) return null;
    return { kind: /^\d+$/.test(macro) ? 'text' : 'macro', text: macro, offset };
  }

  /** Where the value that begins here ends; -1 where it does not. */
  #closing(closer: '}' | '"'): number {
    const marks = closer === '}' ? BRACES : BRACES_AND_QUOTES;
    let depth = closer === '}' ? 0 : 1;
    for (marks.lastIndex = closer === '}' ? this.#at : this.#at + 1; marks.test(this.#text); ) {
      const at = marks.lastIndex - 1;
      if (at >= this.#end) return -1;
      const mark = this.#text[at];
      if (mark === '{') depth += 1;
      else if (mark === '"') {
        if (depth === 1) return at;
      } else {
        depth -= 1;
        if (closer === '}' && depth === 0) return at;
      }
    }
    return -1;
  }

  /** Passes over a `#`, if one is next. */
  #joins(): boolean {
    JOINT.lastIndex = this.#at;
    if (!JOINT.test(this.#text)) return false;
    this.#at = JOINT.lastIndex;
    return this.#at < this.#end;
  }

  /** Also over comments: BibTeX has none within entries, but biber and people do. */
  #skipBlanks(): void {
    BLANKS.lastIndex = this.#at;
    if (BLANKS.test(this.#text)) this.#at = BLANKS.lastIndex;
    if (this.#at > this.#end) this.#at = this.#end;
  }

  /** Goes on after the next comma outside braces. */
  #skipField(from: number): void {
    this.#report('no-field', from);
    let depth = 0;
    for (let at = from; at < this.#end; at += 1) {
      const char = this.#text[at];
      if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      else if (char === ',' && depth <= 0 && at > from) {
        this.#at = at;
        return;
      }
    }
    this.#at = this.#end;
  }

  #report(trouble: BibtexTrouble, offset: number): void {
    const text = this.#text.slice(offset, offset + 60);
    this.#problems.push({ at: placeIn(this.#block, offset), trouble, text });
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at += found[0].length;
    return found;
  }
}
