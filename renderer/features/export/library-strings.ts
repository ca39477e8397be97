import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of saving a copy of the library. */
export const strings = {
  fileName: (day: string) => `library-${day}.lectern`,
  saving: 'Saving a copy of the library',
  saved: (path: string, count: number) => `Library saved to ${path} · ${papers(count)}`,
  stopped: 'Stopped: no copy was saved',
  notStored: {
    code: 'not-stored',
    message: 'What you typed last is not stored yet, and would be missing.',
    hint: 'Free some space on the disk, type on, then save the copy again.',
  },
};

function papers(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`;
}
