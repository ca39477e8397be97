const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a day has passed since the last check. One that lies in the future was noted by a wrong clock. */
export function isDue(checkedAt: number | null, now: number): boolean {
  return checkedAt === null || now - checkedAt >= DAY_MS || checkedAt > now;
}
