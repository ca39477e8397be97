const LAST = 'lectern-last-visit';

/** When the app was closed last, in ms since 1970; null on the first visit. */
export const lastVisit: number | null = readLast();

/** The visit ends: what comes in from now on is new at the next. */
export function endVisit(now = Date.now()): void {
  localStorage.setItem(LAST, String(now));
}

function readLast(): number | null {
  const stored = Number(localStorage.getItem(LAST) ?? Number.NaN);
  return Number.isFinite(stored) ? stored : null;
}
