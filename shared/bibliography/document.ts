import { biblatexWriter } from './biblatex.ts';
import { bibtexWriter } from './bibtex.ts';
import { isBiblatex } from './document/dialect.ts';
import { editedSource, type FoundEntry, isSameEntry } from './document/edited-source.ts';
import type { Entry, RawEntry } from './model.ts';
import { BlockSplitter } from './parse/blocks.ts';
import { entryOfRaw } from './parse/entry-of-raw.ts';
import { parseEntry } from './parse/fields.ts';
import { inherit } from './parse/inherit.ts';
import { Macros } from './parse/macros.ts';
import type { Block, EntrySyntax } from './parse/syntax.ts';
import { DEFAULT_PROFILE, type Profile } from './profile.ts';

/** A piece of a file: an entry, or anything else (comments, macros, preambles, text between). */
export type DocumentPart = {
  /** Every character of it, as it stands. */
  readonly source: string;
  /** For an entry, as the file has it; null for anything else. */
  readonly citekey: string | null;
};

/** A BibTeX or biblatex file, whose parts in their order are all of its text. */
export type BibDocument = { readonly parts: readonly DocumentPart[] };

/** Blocks that are no entries. */
const NO_ENTRIES: ReadonlySet<string> = new Set(['', 'string', 'comment', 'preamble']);

/** A file as a document that can be written again to the byte. Linear time; never throws. */
export function readDocument(text: string): BibDocument {
  const parts: DocumentPart[] = [];
  let at = 0;
  const addOther = (to: number) => {
    if (to > at) parts.push({ source: text.slice(at, to), citekey: null });
    at = to;
  };
  for (const block of blocksOf(text)) {
    if (NO_ENTRIES.has(block.type)) continue;
    addOther(block.offset);
    at = block.offset + block.source.length;
    parts.push({ source: block.source, citekey: parseEntry(block, []).citekey });
  }
  addOther(text.length);
  return { parts };
}

/** The text of a document: what `readDocument` read, but for the entries that were replaced. */
export function writeDocument({ parts }: BibDocument): string {
  return parts.map(({ source }) => source).join('');
}

/**
 * The document with an entry changed in its place: fields that are the same keep every character,
 * and so does everything around them; others are written in the manner of the entry. An entry whose
 * type changed is written anew as a whole; one whose key is not there is added at the end. Of two
 * entries of one key the first is meant, as in BibTeX.
 */
export function replaceEntry(document: BibDocument, citekey: string, entry: Entry): BibDocument {
  const at = document.parts.findIndex((part) => part.citekey === citekey);
  const fresh = freshSource(document, entry);
  if (at < 0) return withEntry(document, entry.citekey, fresh);
  const found = readPart(document, at);
  const source = found && editedSource(found, entry);
  const edited = source === null ? null : withPart(document, at, source, entry);
  return edited !== null && says(edited, at, entry) ? edited : withPart(document, at, fresh, entry);
}

function withPart({ parts }: BibDocument, at: number, source: string, { citekey }: Entry) {
  return { parts: parts.with(at, { source, citekey }) };
}

/** Whether a reader finds the entry there, whatever the spelling. */
function says(document: BibDocument, at: number, entry: Entry): boolean {
  const found = readPart(document, at);
  return found !== null && isSameEntry(entryOfRaw(found.whole, found.syntax.citekey), entry);
}

function withEntry({ parts }: BibDocument, citekey: string, fresh: string): BibDocument {
  const isApart = parts.length === 0 || /\n\s*$/.test(parts.at(-1)?.source ?? '');
  const between = { source: isApart ? '' : '\n\n', citekey: null };
  return {
    parts: [...parts, between, { source: fresh, citekey }, { source: '\n', citekey: null }],
  };
}

/** The entry as it is written where nothing of it is in the file, without its line end. */
function freshSource({ parts }: BibDocument, entry: Entry): string {
  const forBiblatex = parts.some(({ source, citekey }) => citekey !== null && isBiblatex(source));
  const profile: Profile = {
    ...DEFAULT_PROFILE,
    format: forBiblatex ? 'biblatex' : 'bibtex',
    abstract: true,
    keywords: true,
    notes: true,
    file: true,
    url: 'always',
  };
  const writer = forBiblatex ? biblatexWriter(profile) : bibtexWriter(profile);
  return writer.entry(entry).trimEnd();
}

/** Takes an entry apart, with the macros that stand before it and the parents all over the file. */
function readPart({ parts }: BibDocument, at: number): FoundEntry | null {
  const macros = new Macros();
  const others = parts.slice(0, at).filter((part) => part.citekey === null);
  for (const { source } of others) {
    for (const block of blocksOf(source)) {
      if (block.type === 'string') macros.define(parseEntry(block, []), []);
    }
  }
  const read = (source: string): { syntax: EntrySyntax; raw: RawEntry } | null => {
    const block = blocksOf(source).find(({ type }) => !NO_ENTRIES.has(type));
    if (!block) return null;
    const syntax = parseEntry(block, []);
    return { syntax, raw: { type: block.type, fields: macros.values(syntax, []) } };
  };
  const found = read(parts[at]?.source ?? '');
  if (!found) return null;
  const { raw: whole } = inherit(found.raw, (key) => {
    const parent = parts.find((part) => part.citekey?.toLowerCase() === key.toLowerCase());
    return parent && read(parent.source)?.raw;
  });
  return { ...found, whole };
}

function blocksOf(text: string): Block[] {
  const splitter = new BlockSplitter();
  return [...splitter.push(text), ...splitter.end()];
}
