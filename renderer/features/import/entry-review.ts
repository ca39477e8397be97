import { foldCitekey } from '../../../shared/bibliography/citekey/rules.ts';
import { differences } from '../../../shared/bibliography/compare/differences.ts';
import type { BibliographyKind } from '../../../shared/bibliography/kind.ts';
import type { BibliographyReader, ReadEntry } from '../../../shared/bibliography/read.ts';
import { formatName } from '../../../shared/names.ts';
import { texToText } from '../../../shared/tex.ts';
import { type Entrant, entrantOf } from '../../db/entrant.ts';
import { matchPaper, soughtBy } from '../../db/find-paper.ts';
import { EntryJudge, type Judgement } from '../../db/judge-entries.ts';
import { KnownPapers } from '../../db/known-papers.ts';
import { bibliographyReader } from './bibliography-reader.ts';
import { ProblemList } from './problem-list.ts';
import { readText } from './read-text.ts';
import type { Named } from './review-plan.ts';
import type { EntryField, EntryFilter, EntryRow, ReviewSummary } from './review-types.ts';
import { readBytes, type Source } from './source.ts';
import { Spool } from './spool.ts';

/** Entries that are judged together. */
const CHUNK = 500;

/** So many authors are named in a row. */
const NAMED = 3;

/** Longer titles are cut for a row: nobody sees more of them there. */
const MAX_TITLE = 400;

/** Longer values are cut where they are compared. */
const MAX_SHOWN = 5000;

const FILTERS = ['all', 'new', 'fills', 'conflicts', 'known', 'double', 'clash'] as const;

/**
 * A bibliography file, read and judged against the library, which it does not change. The entries are
 * laid down where they need no memory, so that a file of any size can be looked through.
 */
export class EntryReview {
  readonly spool = new Spool<Entrant>();
  /** What the file holds beside its entries. */
  readonly parts: string[] = [];
  readonly problems = new ProblemList();
  readonly #judgements: Judgement[] = [];
  readonly #lists = new Map<EntryFilter, number[]>(FILTERS.map((filter) => [filter, []]));
  readonly #keys = new Set<string>();
  readonly #told = { keywords: 0, annotations: 0, remarks: 0 };

  /** Reads and judges a file; `onRead` hears how many bytes and entries were read. */
  async read(
    source: Source,
    kind: BibliographyKind,
    onRead: (bytes: number, entries: number) => void,
  ): Promise<ReviewSummary> {
    const judge = await EntryJudge.open();
    const reader = bibliographyReader(kind);
    let read = 0;
    const take = async (entries: readonly ReadEntry[]) => {
      this.#note(reader);
      for (let from = 0; from < entries.length; from += CHUNK) {
        await this.#take(entries.slice(from, from + CHUNK), judge);
      }
      onRead(read, this.spool.length);
    };
    const text = readText(readBytes(source), (bytes) => {
      read = bytes;
    });
    for await (const piece of text) await take(reader.push(piece));
    await take(reader.end());
    return this.#summary();
  }

  /** Whether a folded citekey is one of the file's. */
  hasKey(folded: string): boolean {
    return this.#keys.has(folded);
  }

  /** The rows of a filtered list, from one place up to, not including, another. */
  async rows(filter: EntryFilter, from: number, to: number): Promise<EntryRow[]> {
    const indexes = this.#lists.get(filter)?.slice(from, to) ?? [];
    const rows: EntryRow[] = [];
    for (const index of indexes) {
      const [entrant, judgement] = [await this.spool.item(index), this.#judgements[index]];
      if (entrant && judgement) rows.push({ index, ...labelOf(entrant), ...judgement });
    }
    return rows;
  }

  /** All entries of a filtered list. */
  entries(filter: EntryFilter): Named[] {
    return (this.#lists.get(filter) ?? []).map((index) => ({
      index,
      kind: this.#judgements[index]?.kind ?? 'new',
    }));
  }

  /** In what an entry and the paper that it speaks of differ, as the library is now. */
  async fields(index: number): Promise<EntryField[]> {
    const entrant = await this.spool.item(index);
    if (!entrant) return [];
    const sought = soughtBy(entrant.draft);
    const known = await KnownPapers.read([sought]);
    const paper = known.paper(matchPaper(sought, known) ?? '');
    if (!paper) return [];
    const all = differences({ paper, texts: known.texts(paper.id) }, entrant.draft);
    return all.map((each) => ({ ...each, mine: shown(each.mine), theirs: shown(each.theirs) }));
  }

  async #take(entries: readonly ReadEntry[], judge: EntryJudge): Promise<void> {
    const entrants = entries.flatMap((entry) => entrantOf(entry) ?? []);
    const judgements = await judge.judge(entrants);
    entrants.forEach((entrant, at) => {
      const judgement = judgements[at];
      if (judgement) this.#add(entrant, judgement);
    });
  }

  #add(entrant: Entrant, judgement: Judgement): void {
    const index = this.spool.length;
    this.spool.push(entrant);
    this.#judgements.push(judgement);
    const lists: EntryFilter[] = ['all', judgement.kind];
    if (judgement.key !== 'none') lists.push('clash');
    for (const filter of lists) this.#lists.get(filter)?.push(index);
    const { citekey, keywords, annotation, remark } = entrant;
    if (citekey !== null) this.#keys.add(foldCitekey(citekey));
    if (keywords.length > 0) this.#told.keywords += 1;
    if (annotation !== '') this.#told.annotations += 1;
    if (remark !== '') this.#told.remarks += 1;
  }

  #note({ problems, parts }: BibliographyReader): void {
    this.problems.add(problems.splice(0).map(({ at, trouble }) => ({ ...at, what: trouble })));
    this.parts.push(...parts.splice(0));
  }

  #summary(): ReviewSummary {
    const counts = Object.fromEntries(
      FILTERS.map((filter) => [filter, this.#lists.get(filter)?.length ?? 0]),
    ) as ReviewSummary['counts'];
    const { first, count } = this.problems;
    const problems = { problems: [...first], problemCount: count };
    return { counts, ...this.#told, parts: this.parts.length, ...problems };
  }
}

function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

function labelOf({ draft, citekey }: Entrant): Pick<EntryRow, 'title' | 'byline' | 'citekey'> {
  const { title, authors = [], published = '' } = draft;
  const names = authors.slice(0, NAMED).map(formatName);
  const others = authors.length > NAMED ? ['et al.'] : [];
  const byline = [[...names, ...others].join(', '), published.slice(0, 4)].filter(Boolean);
  return {
    title: texToText(title.slice(0, MAX_TITLE)),
    byline: byline.join(' · '),
    citekey: citekey ?? '',
  };
}
