import { bibtexWriter } from '../../shared/bibliography/bibtex.ts';
import { type CiteForm, citeByKeys, isKeyForm } from '../../shared/bibliography/cite-form.ts';
import { type CitedPaper, entryOf } from '../../shared/bibliography/entry.ts';
import type { Entry } from '../../shared/bibliography/model.ts';
import { DEFAULT_PROFILE } from '../../shared/bibliography/profile.ts';
import { listHtml, listText } from '../../shared/bibliography/styles/list-text.ts';
import { sortedByCitekey } from '../../shared/bibliography/writer.ts';
import type { Paper } from '../../shared/paper.ts';
import { papersToCite } from '../db/cited-papers.ts';
import { citekeysFor } from '../db/citekeys.ts';
import { foreseenCitekeys } from '../db/foreseen-citekeys.ts';
import { breathe } from './breathe.ts';
import { citeInText, listReferences } from './references.ts';
import { useSettings } from './settings.ts';

/** Papers as another program takes them: as text, and where that says more, as HTML. */
export type Citation = { text: string; html?: string; count: number };

/** Where the citekeys of papers come from, by their ids: minted, or only foreseen. */
type KeySource = (papers: readonly Paper[]) => Promise<ReadonlyMap<string, string>>;

/** A citation that may come true: nothing is stored for it. */
export type ForeseenCitation = {
  citation: Citation;
  /** The papers that are cited by their keys, and those keys, by the papers' ids. */
  papers: readonly Paper[];
  keys: ReadonlyMap<string, string>;
};

/** How far it is, and whether to stop. */
type CitationProgress = {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/** So many papers are read at a time, so that the window stays free. */
const SLICE = 250;

/**
 * The citation of some papers, by their ids, in one form; papers that are gone are left out. Those
 * that are cited by their citekeys get one if they have none.
 */
export function citationOf(
  form: CiteForm,
  ids: readonly string[],
  progress: CitationProgress,
): Promise<Citation> {
  return cite(form, ids, mintedKeys, progress);
}

/** The citation that `citationOf` would give now. */
export async function foreseenCitation(
  form: CiteForm,
  ids: readonly string[],
): Promise<ForeseenCitation> {
  const papers: Paper[] = [];
  const keys = new Map<string, string>();
  const foresee: KeySource = async (some) => {
    const foreseen = await foreseenCitekeys(some);
    papers.push(...some);
    for (const [id, key] of foreseen) keys.set(id, key);
    return foreseen;
  };
  return { citation: await cite(form, ids, foresee, {}), papers, keys };
}

/** The citekeys of papers, by their ids; those without one get one now. */
export async function mintedKeys(papers: readonly Paper[]): Promise<ReadonlyMap<string, string>> {
  const keys = await citekeysFor(papers);
  return new Map([...keys].map(([id, { citekey }]) => [id, citekey]));
}

async function cite(
  form: CiteForm,
  ids: readonly string[],
  keysFor: KeySource,
  progress: CitationProgress,
): Promise<Citation> {
  const { citeStyle } = useSettings.getState();
  if (form === 'reference' || form === 'in-text') {
    // A reference shows no citekey: none is minted for it.
    const entries = await readEach(ids, progress, async (papers) =>
      papers.map(({ paper, cited }) => entryOf(cited, paper.id)),
    );
    const count = entries.length;
    if (form === 'in-text') return { ...(await citeInText(entries, citeStyle)), count };
    const told = (made: number) => progress.onProgress?.(made, count);
    const references = await listReferences(entries, citeStyle, told, progress.signal);
    // Alone it has no place in a list, and so no number.
    const [alone] = references.length === 1 ? references : [];
    if (alone) return { text: alone.text, html: alone.html, count };
    return { text: listText(references), html: listHtml(references), count };
  }
  const keyed = await readEach(ids, progress, async (papers) => {
    const keys = await keysFor(papers.map(({ paper }) => paper));
    return papers.flatMap(({ paper, cited }) => {
      const key = keys.get(paper.id);
      return key === undefined ? [] : { key, cited };
    });
  });
  const count = keyed.length;
  if (isKeyForm(form))
    return {
      text: citeByKeys(
        form,
        keyed.map(({ key }) => key),
      ),
      count,
    };
  return { text: await bibtexOf(keyed), count };
}

type ToCite = Awaited<ReturnType<typeof papersToCite>>;

/** Reads papers a slice at a time, and gives what is made of them, in their order. */
async function readEach<T>(
  ids: readonly string[],
  { signal }: CitationProgress,
  make: (papers: ToCite) => Promise<T[]>,
): Promise<T[]> {
  const made: T[] = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    if (from > 0) await breathe();
    signal?.throwIfAborted();
    for (const each of await make(await papersToCite(ids.slice(from, from + SLICE)))) {
      made.push(each);
    }
  }
  return made;
}

async function bibtexOf(keyed: readonly { key: string; cited: CitedPaper }[]): Promise<string> {
  const writer = bibtexWriter({
    ...DEFAULT_PROFILE,
    flavour: useSettings.getState().bibtexFlavour,
  });
  const entries: Entry[] = keyed.map(({ key, cited }) => entryOf(cited, key));
  const texts: string[] = [];
  for (const [index, entry] of sortedByCitekey(entries).entries()) {
    if (index % SLICE === SLICE - 1) await breathe();
    texts.push(writer.entry(entry));
  }
  return writer.head + texts.join(writer.separator) + writer.tail;
}
