import { originIn, takeOver } from '../../shared/bibliography/compare/take-over.ts';
import type { Layer } from '../../shared/library-file/layers.ts';
import type { Sighting } from '../../shared/paper.ts';
import type { Entrant } from './entrant.ts';
import type { EntryCitekeys } from './entry-citekeys.ts';
import { matchPaper, type Sought } from './find-paper.ts';
import type { KnownPapers } from './known-papers.ts';
import { takePaper } from './take-paper.ts';

/** An entry that is to come in, and which differences from a known paper the user agrees to. */
export type AgreedEntry = {
  entrant: Entrant;
  isChosen: (field: string, kind: 'fills' | 'conflicts') => boolean;
};

/** An entry whose paper is there now. */
export type Placed = {
  entrant: Entrant;
  id: string;
  isNew: boolean;
  /** Whether facts of a known paper have changed. */
  isChanged: boolean;
  /** The key that its paper gets, if it can have one; another one is to be found where it is taken. */
  citekey: string | null;
  isReplaced: boolean;
};

/** Where entries are put: what is known of papers and of citekeys, and where they were seen when. */
export type Place = { known: KnownPapers; keys: EntryCitekeys; sighting: Sighting; now: number };

/** Puts an entry among the known papers; null where it stays out because of its key. */
export function placeEntry(
  { entrant, isChosen }: AgreedEntry,
  sought: Sought,
  { known, keys, sighting, now }: Place,
): Placed | null {
  const match = matchPaper(sought, known);
  const paper = match === undefined ? undefined : known.paper(match);
  const claim = entrant.citekey === null ? 'dropped' : keys.claim(entrant.citekey, paper?.id);
  if (claim === 'out') return null;
  const citekey = claim === 'dropped' ? null : entrant.citekey;
  const said = { entrant, citekey, isReplaced: claim === 'replaced' };
  if (!paper) {
    const layers = layersIn(entrant, sighting);
    const { id } = takePaper(known, { sought, layers, addedAt: null }, now);
    if (citekey !== null && claim === 'kept') keys.note(citekey, id);
    return { ...said, id, isNew: true, isChanged: false };
  }
  if (citekey !== null && claim === 'kept') keys.note(citekey, paper.id);
  const texts = known.texts(paper.id);
  const after = takeOver({ paper, texts }, entrant.draft, sighting, isChosen);
  if (after.changed.length > 0) {
    known.putPaper(after.paper);
    known.putTexts(after.texts);
    known.learn(sought.identifiers, paper.id);
  }
  return { ...said, id: paper.id, isNew: false, isChanged: after.changed.length > 0 };
}

/** What a file says of a new paper, its own words apart from those that it took from elsewhere. */
function layersIn({ draft }: Entrant, sighting: Sighting): Layer[] {
  const { abstract, ...own } = draft;
  const layers: Layer[] = [{ draft: own, origin: originIn('title'), sighting }];
  if (abstract === undefined) return layers;
  return [...layers, { draft: { title: '', abstract }, origin: originIn('abstract'), sighting }];
}
