import type { Paper } from '../../shared/paper.ts';
import { foreseenCitekeys } from '../db/foreseen-citekeys.ts';
import { type Citation, citationOf } from './citation.ts';
import { mintedKeys } from './copy-as.ts';
import { say, sayError } from './notice.ts';
import { idOf } from './rows.ts';
import { targets } from './selection.ts';
import { useSettings } from './settings.ts';
import { useUi } from './ui.ts';

const strings = {
  changed: (foreseen: string, minted: string) =>
    `Another paper has just got the citekey ${foreseen}: cite this one as ${minted}.`,
};

/** A type of our own, by which the window knows what was dragged from it. */
const OWN = 'application/x-lectern-papers';

/** More papers than this are not dragged into a sentence. */
const MOST = 200;

/** What a drag from a row would carry, made ready while the pointer is pressed. */
type Ready = {
  nr: number;
  citation: Citation;
  /** The papers that are cited by their keys, and those keys. */
  papers: readonly Paper[];
  keys: ReadonlyMap<string, string>;
};

let ready: Ready | null = null;
let presses = 0;

/**
 * The pointer was pressed on a row: makes ready what a drag from there carries, because a drag must
 * know it at once. No citekey is minted yet: most presses are no drags.
 */
export function prepareDrag(nr: number): void {
  presses += 1;
  ready = null;
  // What cannot be made ready is not dragged; the copy command tells why.
  prepare(nr, presses).catch(() => {});
}

async function prepare(nr: number, press: number): Promise<void> {
  const { selected } = useUi.getState();
  if (selected.has(nr) && selected.size > MOST) return;
  const id = idOf(nr);
  const ids = selected.has(nr) ? await targets() : id === undefined ? [] : [id];
  const papers: Paper[] = [];
  const keys = new Map<string, string>();
  const foresee = async (some: readonly Paper[]) => {
    const foreseen = await foreseenCitekeys(some);
    papers.push(...some);
    for (const [paperId, key] of foreseen) keys.set(paperId, key);
    return foreseen;
  };
  const citation = await citationOf(useSettings.getState().citeForm, ids, foresee);
  if (press === presses && citation.count > 0) ready = { nr, citation, papers, keys };
}

/**
 * A drag begins on a row: it carries the citation of the row's paper, or of all that are selected
 * with it, and their citekeys are minted. Where that is not ready there is no drag.
 */
export function dragPapers(nr: number, event: DragEvent): void {
  const { dataTransfer } = event;
  if (!dataTransfer || ready?.nr !== nr) {
    event.preventDefault();
    return;
  }
  const { citation, papers, keys } = ready;
  dataTransfer.effectAllowed = 'copy';
  dataTransfer.setData('text/plain', citation.text);
  if (citation.html !== undefined) dataTransfer.setData('text/html', citation.html);
  dataTransfer.setData(OWN, '');
  mint(papers, keys).catch(sayError);
}

/** Whether something was dragged from our own list. */
export function isOwnDrag(dataTransfer: DataTransfer | null): boolean {
  return dataTransfer?.types.includes(OWN) ?? false;
}

async function mint(papers: readonly Paper[], foreseen: Ready['keys']): Promise<void> {
  if (papers.length === 0) return;
  for (const [id, minted] of await mintedKeys(papers)) {
    const key = foreseen.get(id);
    // Somebody else was quicker, in the moment between the press and the drag.
    if (key !== undefined && key !== minted) say(strings.changed(key, minted));
  }
}
