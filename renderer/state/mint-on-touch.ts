import type { Change } from '../../shared/operation.ts';
import { citekeysFor } from '../db/citekeys.ts';
import { library, onNews } from '../db/library.ts';
import { breathe } from './breathe.ts';
import { isBusy } from './long-action.ts';
import { sayError } from './notice.ts';

/** Keys are made once nothing has been touched for so long, in ms. */
const CALM = 400;

/** So many papers are read at a time. */
const SLICE = 1000;

/**
 * Gives a paper its citekey soon after it is touched for the first time: marked, tagged, noted on or
 * highlighted. Not in the same step: a key is not taken back with what was done, for it may have
 * been cited since; and marking many papers must not wait for their keys. A key that was not made
 * before the app ended is made when the paper is touched or exported the next time. Gives the
 * function that ends this.
 */
export function mintOnTouch(): () => void {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let minting = false;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void mint().catch(sayError), CALM);
  };
  const mint = async () => {
    if (isBusy() || minting) return later();
    minting = true;
    try {
      while (touched.size > 0 && !isBusy()) {
        const ids = [...touched].sort().slice(0, SLICE);
        for (const id of ids) touched.delete(id);
        const papers = await library().db.papers.bulkGet(ids);
        await citekeysFor(papers.filter((paper) => paper !== undefined));
        await breathe();
      }
    } finally {
      minting = false;
    }
    if (touched.size > 0) later();
  };
  const off = onNews(({ changes = [] }) => {
    for (const change of changes) {
      const id = touchedBy(change);
      if (id !== null) touched.add(id);
    }
    if (touched.size > 0 && !minting) later();
  });
  return () => {
    clearTimeout(timer);
    off();
  };
}

/** The paper that a change touches by the user's doing, if it does. */
function touchedBy({ table, key, before, after }: Change): string | null {
  if (after === null) return null;
  switch (table) {
    case 'marks':
      // A paper that was only added is not touched yet.
      if (before === null && after.status === 'inbox') return null;
      return typeof key === 'string' ? key : null;
    case 'notes':
      return typeof key === 'string' ? key : null;
    case 'taggings':
      return Array.isArray(key) ? key[0] : null;
    case 'highlights':
      return before === null && typeof after.paperId === 'string' ? after.paperId : null;
    default:
      return null;
  }
}
