import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the window that shows what was asked of the network. */
export const strings = {
  title: 'Network requests',
  close: 'Close',
  about: 'All that Lectern has asked for in the last 30 days. It asks for nothing else.',
  offline: 'Work offline: ask nobody for anything',
  filter: 'Filter',
  clear: 'Clear',
  cleared: 'The list of requests is empty now',
  none: 'Lectern has asked for nothing yet.',
  noneSo: 'No request is like that.',
  shown: (shown: number, all: number) =>
    shown < all
      ? `The newest ${formatNumber(shown)} of ${formatNumber(all)} requests`
      : `${formatNumber(all)} ${all === 1 ? 'request' : 'requests'}`,
  columns: { at: 'Time', address: 'Address', purpose: 'For', outcome: 'Outcome', bytes: 'Bytes' },
  cached: 'unchanged',
};
