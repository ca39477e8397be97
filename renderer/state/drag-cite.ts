import type { ForeseenCitation } from './citation.ts';
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
type Ready = ForeseenCitation & { nr: number };

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
  const { foreseenCitation } = await import('./citation.ts');
  const foreseen = await foreseenCitation(useSettings.getState().citeForm, ids);
  if (press === presses && foreseen.citation.count > 0) ready = { nr, ...foreseen };
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
  const { citation } = ready;
  dataTransfer.effectAllowed = 'copy';
  dataTransfer.setData('text/plain', citation.text);
  if (citation.html !== undefined) dataTransfer.setData('text/html', citation.html);
  dataTransfer.setData(OWN, '');
  mint(ready).catch(sayError);
}

/** Whether something was dragged from our own list. */
export function isOwnDrag(dataTransfer: DataTransfer | null): boolean {
  return dataTransfer?.types.includes(OWN) ?? false;
}

async function mint({ papers, keys }: Ready): Promise<void> {
  if (papers.length === 0) return;
  const { mintedKeys } = await import('./citation.ts');
  for (const [id, minted] of await mintedKeys(papers)) {
    const foreseen = keys.get(id);
    // Somebody else was quicker, in the moment between the press and the drag.
    if (foreseen !== undefined && foreseen !== minted) say(strings.changed(foreseen, minted));
  }
}
