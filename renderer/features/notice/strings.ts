import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the notices and of work under way. */
export const strings = {
  undo: 'Undo',
  dismiss: 'Dismiss',
  underWay: 'Under way',
  cancel: 'Cancel',
  cancelling: 'Stopping…',
  howFar: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)}`,
};
