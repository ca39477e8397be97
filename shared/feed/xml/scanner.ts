import { decodeOnce } from '../html-entities.ts';
import { readDoctype } from './doctype.ts';
import type { XmlEvent, XmlProblem } from './event.ts';
import { keyOf, Namespaces } from './namespaces.ts';
import { isNameStart, nameEnd, readTag } from './tag.ts';

type Open = { raw: string; name: string; prefixes: readonly string[] };

/** Feeds nest some ten deep, with XHTML inside perhaps thirty. */
const MAX_DEPTH = 256;

/** One run of text is cut at so many characters: ten times the longest abstract that is kept. */
const MAX_TEXT = 1_000_000;

/**
 * Reads XML piece by piece, and what passes for XML in feeds: bare `&` and `<`, names in any case,
 * attributes without quotes, elements closed in the wrong order. One pass: each character is
 * looked at a fixed number of times, whatever the text. Never throws. A document type with
 * declarations of its own ends the reading, and so does nesting beyond all reason.
 */
export class XmlScanner {
  /** The first thing that was wrong. */
  problem: XmlProblem | null = null;
  /** True when the reading stopped before the root element was closed. */
  isBroken = false;
  /** Name in the document type, in lower case: `html` for a web page. */
  doctype = '';
  /** How many characters and pieces were looked at: what the time taken is in proportion to. */
  steps = 0;

  readonly #text: string;
  readonly #namespaces = new Namespaces();
  readonly #stack: Open[] = [];
  readonly #open = new Map<string, number>();
  #at = 0;
  /** Elements deeper than this are closed before anything else is read. */
  #keep = 0;
  #isDone = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next piece; null at the end. */
  next(): XmlEvent | null {
    for (;;) {
      if (this.#stack.length > this.#keep) return this.#close();
      if (this.#isDone) return null;
      const event = this.#at < this.#text.length ? this.#read() : this.#stop('malformed');
      if (event) return event;
    }
  }

  #read(): XmlEvent | null {
    if (!this.#isMarkup(this.#at)) return this.#readText();
    const sign = this.#text[this.#at + 1];
    if (sign === '/') return this.#readEnd();
    if (sign === '!') return this.#readDeclaration();
    if (sign === '?') return this.#skipTo('?>', 2);
    return this.#readStart();
  }

  #isMarkup(at: number): boolean {
    if (this.#text.charCodeAt(at) !== 0x3c) return false;
    const code = this.#text.charCodeAt(at + 1);
    return isNameStart(code) || code === 0x2f || code === 0x21 || code === 0x3f;
  }

  #readText(): XmlEvent | null {
    const start = this.#at;
    let end = start;
    do {
      end = this.#text.indexOf('<', end + 1);
      this.steps += 1;
    } while (end >= 0 && !this.#isMarkup(end));
    this.#advance(end < 0 ? this.#text.length : end);
    if (this.#stack.length === 0) return null;
    const text = this.#text.slice(start, Math.min(this.#at, start + MAX_TEXT));
    return { kind: 'text', text: decodeOnce(text) };
  }

  #readStart(): XmlEvent | null {
    const tag = readTag(this.#text, this.#at + 1);
    this.#advance(tag.end);
    if (!tag.isClosed || this.#stack.length >= MAX_DEPTH) return this.#stop('malformed');
    const prefixes = this.#namespaces.open(tag.attributes);
    const colon = tag.name.indexOf(':');
    const namespace = this.#namespaces.of(tag.name.slice(0, Math.max(0, colon)));
    const name = keyOf(namespace, tag.name.slice(colon + 1));
    const attributes = this.#namespaces.attributes(tag.attributes);
    this.#stack.push({ raw: tag.name, name, prefixes });
    this.#open.set(tag.name, (this.#open.get(tag.name) ?? 0) + 1);
    this.#keep = this.#stack.length - (tag.isEmpty ? 1 : 0);
    return { kind: 'start', name, uri: namespace.uri, attributes };
  }

  #readEnd(): null {
    const start = this.#at + 2;
    const end = nameEnd(this.#text, start);
    const raw = this.#text.slice(start, end).toLowerCase();
    let after = end;
    while (after < this.#text.length && !isBracket(this.#text.charCodeAt(after))) after += 1;
    this.#advance(this.#text[after] === '>' ? after + 1 : after);
    if (this.#stack.at(-1)?.raw !== raw) this.#note('malformed');
    // The search goes over elements that are closed right after it, so it costs no more than they.
    if (this.#open.has(raw)) this.#keep = this.#stack.findLastIndex((each) => each.raw === raw);
    return null;
  }

  #readDeclaration(): XmlEvent | null {
    const text = this.#text;
    if (text.startsWith('<!--', this.#at)) return this.#skipTo('-->', 4);
    if (text.startsWith('<![CDATA[', this.#at)) return this.#readVerbatim();
    if (/^<!doctype/i.test(text.slice(this.#at, this.#at + 9))) return this.#readDoctype();
    return this.#skipTo('>', 2);
  }

  #readVerbatim(): XmlEvent | null {
    const start = this.#at + '<![CDATA['.length;
    const close = this.#text.indexOf(']]>', start);
    const end = close < 0 ? this.#text.length : close;
    this.#advance(close < 0 ? end : close + 3);
    if (close < 0) return this.#stop('malformed');
    if (this.#stack.length === 0) return null;
    return { kind: 'text', text: this.#text.slice(start, Math.min(end, start + MAX_TEXT)) };
  }

  #readDoctype(): null {
    const { name, end, isOpen, isClosed } = readDoctype(this.#text, this.#at);
    this.doctype ||= name;
    this.#advance(end);
    if (isOpen) return this.#stop('doctype');
    return isClosed ? null : this.#stop('malformed');
  }

  /** Past the next `mark`; without one, nothing that follows can be trusted. */
  #skipTo(mark: string, from: number): null {
    const found = this.#text.indexOf(mark, this.#at + from);
    this.#advance(found < 0 ? this.#text.length : found + mark.length);
    return found < 0 ? this.#stop('malformed') : null;
  }

  #close(): XmlEvent {
    const { raw, name, prefixes } = this.#stack.pop() ?? { raw: '', name: '', prefixes: [] };
    this.steps += 1;
    this.#namespaces.close(prefixes);
    const left = (this.#open.get(raw) ?? 1) - 1;
    if (left > 0) this.#open.set(raw, left);
    else this.#open.delete(raw);
    // What follows the root is no part of the document.
    if (this.#stack.length === 0) this.#isDone = true;
    return { kind: 'end', name };
  }

  #stop(code: XmlProblem['code']): null {
    this.#note(code);
    this.isBroken = true;
    this.#isDone = true;
    this.#keep = 0;
    return null;
  }

  #note(code: XmlProblem['code']): void {
    if (this.problem && code !== 'doctype') return;
    this.problem = { code, line: this.#text.slice(0, this.#at).split('\n').length };
  }

  #advance(to: number): void {
    this.steps += to - this.#at + 1;
    this.#at = to;
  }
}

function isBracket(code: number): boolean {
  return code === 0x3c || code === 0x3e;
}
