import type { Paper, PaperTexts } from '../paper.ts';
import { cleanBlock, cleanText } from '../text.ts';
import { factEntry } from './fact-entry.ts';
import type { Entry, Fields } from './model.ts';
import { entryOfRaw } from './parse/entry-of-raw.ts';
import { plainText } from './plain-text.ts';
import { withFacts } from './with-facts.ts';

/** What an entry is made from: the facts of a paper, and what the user says of it. */
export type CitedPaper = Pick<
  Paper,
  'title' | 'authors' | 'published' | 'arxivId' | 'doi' | 'primaryCategory' | 'venue' | 'url'
> & {
  /** Where the facts came from, if that is known. */
  origins?: Paper['origins'] | undefined;
  /** The entry as a file or a registry has it. */
  entry?: PaperTexts['entry'] | undefined;
  abstract?: string | undefined;
  tags?: readonly string[] | undefined;
  note?: string | undefined;
  /** The citekeys that it had before. */
  ids?: readonly string[] | undefined;
};

/**
 * The bibliographic entry of a paper: what its facts say, or the entry that a file or a registry gave
 * it, as far as the facts agree with it. The user's tags are keywords, and the note an annotation.
 */
export function entryOf(paper: CitedPaper, citekey: string): Entry {
  const { entry: raw } = paper;
  const entry = raw ? withFacts(entryOfRaw(raw, citekey), paper) : factEntry(paper, citekey);
  const added = additions(paper, entry);
  if (added === null) return entry;
  return { ...entry, fields: { ...entry.fields, ...added }, ...withoutSpelling(entry, added) };
}

/** What the user and the library add to the fields of an entry; null for nothing. */
function additions(paper: CitedPaper, { citekey, fields }: Entry): Fields | null {
  const { abstract, tags = [], note, ids = [] } = paper;
  if (!abstract && tags.length === 0 && !note && ids.length === 0) return null;
  const added: { -readonly [Name in keyof Fields]: Fields[Name] } = {};
  const text = abstract ? plainBlock(abstract) : '';
  if (text !== '') added.abstract = text;
  const words = tags.map((tag) => cleanText(tag.replaceAll(',', ' '))).filter(Boolean);
  if (words.length > 0) added.keywords = united(fields.keywords, words);
  const annotation = annotationOf(fields.annotation, cleanBlock(note ?? ''));
  if (annotation !== undefined) added.annotation = annotation;
  const others = united(fields.ids, ids).filter((id) => id.toLowerCase() !== citekey.toLowerCase());
  if (others.length > 0) added.ids = others;
  return added;
}

/** Both lists, without doubles that differ by case alone. */
function united(first: readonly string[] = [], second: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const word of [...first, ...second]) {
    const folded = word.toLowerCase();
    if (!words.has(folded)) words.set(folded, word);
  }
  return [...words.values()];
}

function annotationOf(own: string | undefined, note: string): string | undefined {
  if (note === '' || own === undefined) return note || own;
  return note.includes(own) ? note : `${own}\n\n${note}`;
}

/** Paragraphs of plain Unicode from a text that may hold HTML and TeX. */
function plainBlock(text: string): string {
  return cleanBlock(text).split('\n\n').map(plainText).filter(Boolean).join('\n\n');
}

/** A field that says something else is not spelt as it was. */
function withoutSpelling({ spelt, fields }: Entry, added: Fields): Pick<Entry, 'spelt'> {
  if (!spelt) return {};
  const kept = Object.entries(spelt).filter(([name]) => {
    const field = name as keyof Fields;
    return added[field] === undefined || added[field] === fields[field];
  });
  return { spelt: Object.fromEntries(kept) };
}
