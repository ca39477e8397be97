/** A permanent redirect, and the days (since 1970, UTC) on which it was seen. */
export type Sighting = { to: string; days: readonly number[] };

/** On so many different days a permanent redirect must have led to the same place. */
export const DAYS_TO_SETTLE = 3;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Adds today's sighting; another target than before starts the count again. */
export function sight(known: Sighting | undefined, to: string, now: number): Sighting {
  const today = Math.floor(now / DAY_MS);
  const days = known?.to === to ? known.days : [];
  return days.includes(today)
    ? { to, days }
    : { to, days: [...days, today].slice(-DAYS_TO_SETTLE) };
}

/**
 * Whether an address has moved. One answer is not enough, though RFC 9110 §15.4.2 says so: hotels
 * and trains send everyone to their own page, and some call even that permanent.
 */
export function isSettled({ days }: Sighting): boolean {
  return days.length >= DAYS_TO_SETTLE;
}
