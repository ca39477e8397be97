import { agrees, identifiersOf, titleKey } from '../../shared/identifiers.ts';
import type { Paper, PaperDraft } from '../../shared/paper.ts';
import { KnownPapers } from './known-papers.ts';

/** A draft with all by which its paper may be known. */
export type Sought = {
  draft: PaperDraft;
  identifiers: string[];
  /** The beginning of the identifiers of papers with its title; null for one that says nothing. */
  title: string | null;
  /** Its id in the library it came from, if it came from one. */
  id: string | null;
};

/** What is known of papers: the ledger's rows, and those that are about to be written. */
export type Lookup = {
  /** The paper that an identifier means. */
  ownerOf: (identifier: string) => string | undefined;
  /** The papers that have an identifier which begins so. */
  ownersFrom: (beginning: string) => string[];
  paper: (id: string) => Pick<Paper, 'authors' | 'arxivId' | 'doi'> | undefined;
};

/** What to look for when a draft comes in. */
export function soughtBy(draft: PaperDraft, id: string | null = null): Sought {
  return { draft, identifiers: identifiersOf(draft), title: titleKey(draft.title), id };
}

/** The stored papers that some drafts speak of, in their order; undefined for a new one. */
export async function findPapers(drafts: readonly PaperDraft[]): Promise<(string | undefined)[]> {
  const sought = drafts.map((draft) => soughtBy(draft));
  const known = await KnownPapers.read(sought);
  return sought.map((each) => matchPaper(each, known));
}

/** The stored paper that a draft speaks of, or undefined; see `matchPaper`. */
export async function findPaper(draft: PaperDraft): Promise<string | undefined> {
  const [found] = await findPapers([draft]);
  return found;
}

/**
 * The paper that a draft speaks of, or undefined. Identifiers decide; next the title with the same
 * first author, or with none on both sides; last the title where one side has no authors and one
 * paper alone bears it. A title never joins what other identifiers keep apart: a false merge is
 * worse than a missed one. What comes back to the library it came from is known by its id.
 */
export function matchPaper(
  { draft, identifiers, title, id }: Sought,
  known: Lookup,
): string | undefined {
  const hits = identifiers.flatMap((key) => {
    const paperId = known.ownerOf(key);
    return paperId === undefined ? [] : { key, paperId };
  });
  const sure = hits.find(({ key }) => !/^(?:title|text):/.test(key));
  if (sure) return sure.paperId;
  if (id !== null && mayBe(id, draft, known)) return id;
  const same = hits.find(({ key }) => key.startsWith('text:'));
  if (same) return same.paperId;
  const [exact] = hits;
  if (exact && mayBe(exact.paperId, draft, known)) return exact.paperId;
  if (title === null) return undefined;
  const named = draft.authors?.length ? [known.ownerOf(title)] : known.ownersFrom(title);
  const papers = new Set([...hits.map(({ paperId }) => paperId), ...named]);
  papers.delete(undefined);
  const [only] = papers;
  if (papers.size !== 1 || only === undefined) return undefined;
  return mayBe(only, draft, known) ? only : undefined;
}

/** False when other identifiers say that the two are two works. */
function mayBe(paperId: string, draft: PaperDraft, known: Lookup): boolean {
  const stored = known.paper(paperId);
  return stored !== undefined && agrees(stored, draft);
}
