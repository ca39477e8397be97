import type { Layer } from '../../shared/library-file/layers.ts';
import { mergeDraft, newPaper } from '../../shared/merge.ts';
import type { DraftField } from '../../shared/paper.ts';
import { matchPaper, type Sought, soughtBy } from './find-paper.ts';
import type { KnownPapers } from './known-papers.ts';

/** What a source says of a paper, and which source. */
export type Incoming = Layer & {
  /** Names the item within its feed where nothing else does: an identifier of the paper. */
  itemKey?: string;
  /** It says something new of a paper, and is none where the paper is not known. */
  onlyKnown?: boolean;
};

/** A paper that comes in: what is said of it, by one source or by several, the worst first. */
export type Arrival = {
  sought: Sought;
  layers: readonly Layer[];
  /** When it came into the library it comes from, in ms since 1970. */
  addedAt: number | null;
  /** It is an item of a feed, of this name. */
  itemKey?: string;
  /** It is no paper of its own: it only says something of a known one. */
  onlyKnown?: boolean;
};

/** What came of an arrival; `unknown` is one of which only a known paper would have been improved. */
export type Taken =
  | { id: string; outcome: 'added' | DraftField[] }
  | { id: ''; outcome: 'unknown' };

/** What one source says, as an arrival. */
export function arrivalOf({ itemKey, onlyKnown, ...layer }: Incoming): Arrival {
  const sought = soughtBy(layer.draft);
  const isNamed = sought.identifiers.some((key) => /^(?:arxiv|doi):/.test(key));
  if (itemKey !== undefined && !isNamed) {
    // A feed knows its items by names of its own, and may change all else about them; two of them
    // that say the same ("Editorial") are two.
    const others = sought.identifiers.filter((key) => !key.startsWith('text:'));
    sought.identifiers = [itemKey, ...others];
  }
  return {
    sought,
    layers: [layer],
    addedAt: null,
    ...(itemKey !== undefined && { itemKey }),
    ...(onlyKnown && { onlyKnown }),
  };
}

/**
 * Puts an arrival among the known papers: a new paper is added, a known one improved where the
 * source knows better. `now` in ms since 1970.
 */
export function takePaper(known: KnownPapers, arrival: Arrival, now: number): Taken {
  const { sought, layers } = arrival;
  const id = matchPaper(sought, known);
  const stored = id === undefined ? undefined : known.paper(id);
  // Its paper was pruned: who asked for that does not want it back from a feed.
  if (!stored && id !== undefined && arrival.itemKey !== undefined)
    return { id: '', outcome: 'unknown' };
  if (!stored && arrival.onlyKnown) return { id: '', outcome: 'unknown' };
  if (!stored) return { id: addPaper(known, arrival, now), outcome: 'added' };
  const changed = new Set<DraftField>();
  const storedTexts = known.texts(stored.id);
  let [paper, texts] = [stored, storedTexts];
  for (const { draft, origin, sighting } of layers) {
    const merged = mergeDraft(paper, texts, draft, origin, sighting);
    ({ paper, texts } = merged);
    for (const field of merged.changed) changed.add(field);
  }
  if (paper !== stored) known.putPaper(paper);
  if (texts !== storedTexts) known.putTexts(texts);
  if (changed.size > 0) known.learn(sought.identifiers, stored.id);
  return { id: stored.id, outcome: [...changed] };
}

function addPaper(known: KnownPapers, { sought, layers, addedAt }: Arrival, now: number): string {
  const id = newId(known, sought);
  const [first, ...others] = layers;
  if (!first) throw new Error('a paper of which nothing is said');
  let { paper, texts } = newPaper(first.draft, id, first.origin, first.sighting, addedAt ?? now);
  for (const { draft, origin, sighting } of others) {
    ({ paper, texts } = mergeDraft(paper, texts, draft, origin, sighting));
  }
  known.putPaper(paper);
  known.putTexts(texts);
  known.learn(sought.identifiers, id);
  // Every id but a local one is an identifier, also when the facts have outgrown it.
  if (!id.startsWith('local:')) known.learn([id], id);
  return id;
}

/** The id that it had, if that is free; else the best identifier that no paper is called by. */
function newId(known: KnownPapers, { identifiers, id }: Sought): string {
  const isFree = (key: string) => known.paper(key) === undefined;
  if (id !== null && isFree(id) && isOwn(known, id, identifiers)) return id;
  // Two works may share every weak identifier; each still needs an id of its own.
  return identifiers.find(isFree) ?? `local:${crypto.randomUUID()}`;
}

/** Whether an id from a file can be what the file says, and means no other paper here. */
function isOwn(known: KnownPapers, id: string, identifiers: readonly string[]): boolean {
  if (id.startsWith('local:')) return true;
  if (known.ownerOf(id) !== undefined) return false;
  return identifiers.includes(id) || /^(?:title|text):/.test(id);
}
