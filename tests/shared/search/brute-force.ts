import { parseArxivId, parseDoi } from '../../../shared/identifiers.ts';
import type { TextField, TextTerm } from '../../../shared/query/ast.ts';
import type { SearchDocument } from '../../../shared/search/document.ts';
import { type Word, wordsOf } from '../../../shared/search/words.ts';
import { foldText } from '../../../shared/text.ts';

const FIELDS = ['title', 'author', 'tag', 'note', 'abstract', 'venue'] as const;
type Field = (typeof FIELDS)[number];

/**
 * At each place the ways to write the word there, or the character of a script without spaces, with
 * the next one of its run.
 */
type Place = { words: string[]; character: string | null };
type Text = { field: Field; places: Place[] };

/** What a place in a query asks for. */
type Wanted = { words: string[]; whole: boolean; character: string | null };

type Known = { doc: SearchDocument; texts: Text[] };

/**
 * Looks through documents for what a term means, without positions, postings or dictionary: what
 * the index must find. It shares only the tokenizer with the index. Of each word (or character of a
 * script without spaces) it knows the documents and the fields.
 */
export class BruteForce {
  readonly #known = new Map<number, Known>();
  /** By word and document, a bit for each field. */
  readonly #having = new Map<string, Map<number, number>>();

  put(doc: SearchDocument): void {
    this.remove(doc.nr);
    const texts = textsOf(doc);
    this.#known.set(doc.nr, { doc, texts });
    eachWord(texts, (word, field) => {
      const having = this.#having.get(word) ?? new Map<number, number>();
      this.#having.set(word, having);
      having.set(doc.nr, (having.get(doc.nr) ?? 0) | bitOf(field));
    });
  }

  remove(nr: number): void {
    eachWord(this.#known.get(nr)?.texts ?? [], (word) => this.#having.get(word)?.delete(nr));
    this.#known.delete(nr);
  }

  get documents(): SearchDocument[] {
    return Array.from(this.#known.values(), ({ doc }) => doc);
  }

  /** The numbers of the documents that match, ascending. */
  find({ field, text, phrase }: TextTerm, typos = false): number[] {
    if (isValueField(field)) {
      return ascending(this.#withValue((doc) => hasValue(doc, field, text, phrase)));
    }
    const chunks = (phrase ? [text] : text.split(/\s+/)).filter((chunk) => hasWords(chunk));
    const found = chunks.map((chunk) => this.#findChunk(chunk, field, phrase, typos));
    return ascending(found[0] ?? []).filter((nr) => found.every((numbers) => numbers.has(nr)));
  }

  #findChunk(chunk: string, field: Field | null, phrase: boolean, typos: boolean): Set<number> {
    const wanted = wantedOf(chunk, phrase);
    const joined = phrase ? null : joinedOf(chunk);
    const found = this.#standing(wanted, field);
    if (joined !== null) addAll(found, this.#standing([plainWord(joined, false)], field));
    if (field === null && !phrase) addAll(found, this.#withValue(identifierTest(chunk)));
    const [only] = wanted;
    const word = joined ?? (wanted.length === 1 && only?.character === null ? only.words[0] : null);
    const mayHaveTypos = !phrase && word && /^[\p{L}\p{M}]{3,}$/u.test(word);
    if (mayHaveTypos && (typos || found.size === 0)) {
      addAll(
        found,
        this.#withWord(field, (other) => mistyped(word, other)),
      );
    }
    return found;
  }

  /** The documents where this stands in one text. */
  #standing(wanted: readonly Wanted[], field: Field | null): Set<number> {
    const [likely = new Set<number>(), ...others] = wanted.map((each) =>
      this.#withWord(field, (word, at) => isWay(word, each, at)),
    );
    if (others.length === 0) return likely;
    for (const nr of likely) {
      const isLikely = others.every((numbers) => numbers.has(nr));
      const texts = isLikely ? (this.#known.get(nr)?.texts ?? []) : [];
      const own = texts.filter((text) => (field ?? text.field) === text.field);
      if (!own.some((text) => standsIn(text, wanted))) likely.delete(nr);
    }
    return likely;
  }

  /** The documents with a word that is wanted, in the field if there is one. */
  #withWord(field: Field | null, isWanted: (word: string, at: Field) => boolean): Set<number> {
    const found = new Set<number>();
    for (const [word, having] of this.#having) {
      const fields = (field ? [field] : FIELDS).filter((at) => isWanted(word, at));
      const bits = fields.reduce((all, at) => all | bitOf(at), 0);
      for (const [nr, stands] of bits === 0 ? [] : having) if ((stands & bits) !== 0) found.add(nr);
    }
    return found;
  }

  #withValue(matches: (doc: SearchDocument) => boolean): number[] {
    const found: number[] = [];
    for (const { doc } of this.#known.values()) if (matches(doc)) found.push(doc.nr);
    return found;
  }
}

function bitOf(field: Field): number {
  return 1 << FIELDS.indexOf(field);
}

function eachWord(texts: readonly Text[], visit: (word: string, field: Field) => void): void {
  for (const { field, places } of texts) {
    for (const { words, character } of places) {
      for (const word of words) visit(word, field);
      if (character !== null) visit(character, field);
    }
  }
}

function addAll(to: Set<number>, numbers: Iterable<number>): void {
  for (const nr of numbers) to.add(nr);
}

function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function hasWords(chunk: string): boolean {
  return wordsOf(chunk).length > 0;
}

function textsOf(doc: SearchDocument): Text[] {
  const text = (field: Field) => (each: string) => ({ field, places: placesOf(each, field) });
  return [
    ...[doc.title].map(text('title')),
    ...doc.authors.map(text('author')),
    ...doc.tags.map(text('tag')),
    ...doc.notes.map(text('note')),
    ...[doc.abstract, doc.summary ?? ''].map(text('abstract')),
    ...[doc.venue ?? ''].map(text('venue')),
  ];
}

function placesOf(text: string, field: Field): Place[] {
  const places: Place[] = [];
  for (const { word, place, kind } of wordsOf(text)) {
    const here = places[place] ?? { words: [], character: null };
    places[place] = here;
    if (kind === 'characters') here.character = word;
    else here.words.push(word, ...(field === 'author' ? [bare(word)] : []));
  }
  return places;
}

/** Without the "e" that stands for two dots. */
function bare(word: string): string {
  return word
    .replace(/ae(?!$)/g, 'a')
    .replace(/oe(?!$)/g, 'o')
    .replace(/ue(?!$)/g, 'u');
}

function wantedOf(chunk: string, phrase: boolean): Wanted[] {
  const wanted: Wanted[] = [];
  for (const { word, place, kind } of wordsOf(chunk)) {
    if (kind === 'joined') continue;
    const here = wanted[place] ?? { words: [], whole: true, character: null };
    wanted[place] = here;
    if (kind === 'characters') here.character = word;
    else here.words.push(word);
  }
  const last = wanted.at(-1);
  if (last && !phrase) last.whole = false;
  return wanted;
}

function plainWord(word: string, whole: boolean): Wanted {
  return { words: [word], whole, character: null };
}

function joinedOf(chunk: string): string | null {
  const words = wordsOf(chunk);
  const parts = words.filter(({ kind }) => kind === 'word' || kind === 'characters');
  const spans = ({ start, end }: Word) => start === parts[0]?.start && end === parts.at(-1)?.end;
  return words.findLast((word) => word.kind === 'joined' && spans(word))?.word ?? null;
}

function standsIn({ field, places }: Text, wanted: readonly Wanted[]): boolean {
  return places.some((_, first) =>
    wanted.every((each, at) => {
      const { words, character } = places[first + at] ?? { words: [], character: null };
      const here = character === null ? words : [character];
      return here.some((word) => isWay(word, each, field));
    }),
  );
}

/** Whether a word or character of a field is what is wanted. */
function isWay(text: string, { words, whole, character }: Wanted, field: Field): boolean {
  if (character !== null) return text.startsWith(character);
  const is = (way: string) => (whole ? text === way : text.startsWith(way));
  return words.some(is) || (field === 'author' && words.some((word) => is(bare(word))));
}

type ValueField = 'cat' | 'source' | 'arxiv' | 'doi' | 'key';

function isValueField(field: TextField | null): field is ValueField {
  return ['cat', 'source', 'arxiv', 'doi', 'key'].includes(field ?? '');
}

function hasValue(doc: SearchDocument, field: ValueField, text: string, phrase: boolean): boolean {
  const typed = text.trim().toLowerCase();
  if (field === 'cat') {
    const all = doc.categories.map((category) => category.toLowerCase());
    return all.some((category) =>
      phrase ? category === typed || category.startsWith(`${typed}.`) : category.startsWith(typed),
    );
  }
  if (field === 'source') {
    const start = ` ${foldText(text)}`;
    const all = doc.sources.map((source) => ` ${foldText(source)} `);
    return all.some((source) => source.includes(phrase ? `${start} ` : start));
  }
  if (field === 'arxiv') return begins(doc.arxivId, parseArxivId(text)?.id ?? typed);
  if (field === 'doi') return begins(doc.doi, parseDoi(text) ?? typed);
  return citekeysOf(doc).some((key) => begins(key, typed));
}

function citekeysOf({ citekey, aliases = [] }: SearchDocument): (string | undefined)[] {
  return [citekey, ...aliases];
}

function begins(value: string | undefined, start: string): boolean {
  return value !== undefined && start !== '' && value.toLowerCase().startsWith(start);
}

function identifierTest(chunk: string): (doc: SearchDocument) => boolean {
  const arxiv = parseArxivId(chunk)?.id ?? (/^\d{4}\.\d{1,5}$/.test(chunk) ? chunk : '');
  const doi = parseDoi(chunk) ?? (/^10\.\d{4}/.test(chunk) ? chunk.toLowerCase() : '');
  const key = chunk.length >= 3 ? chunk.toLowerCase() : '';
  return (doc) =>
    begins(doc.arxivId, arxiv) ||
    begins(doc.doi, doi) ||
    citekeysOf(doc).some((each) => begins(each, key));
}

/** Whether one word may be the other mistyped, or its mistyped beginning. */
export function mistyped(word: string, other: string): boolean {
  const allowed = word.length < 9 ? 1 : 2;
  if (word.length < 4 && other.length < 4) return false;
  if (Math.abs(word.length - other.length) <= allowed && distance(word, other) <= allowed) {
    return true;
  }
  if (word.length < 5) return false;
  for (let end = word.length - allowed; end <= word.length + allowed; end += 1) {
    if (end <= other.length && distance(word, other.slice(0, end)) <= allowed) return true;
  }
  return false;
}

/** Optimal string alignment, the whole matrix. */
function distance(a: string, b: string): number {
  const width = b.length + 1;
  const cells: number[] = Array.from({ length: width }, (_, j) => j);
  const at = (i: number, j: number) => cells[i * width + j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    cells.push(i);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      cells.push(isSwap ? Math.min(least, at(i - 2, j - 2) + 1) : least);
    }
  }
  return at(a.length, b.length);
}
