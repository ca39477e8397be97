/**
 * A hybrid logical clock: wall time that never runs backwards, plus a counter within one
 * millisecond. After Kulkarni et al., "Logical Physical Clocks", OPODIS 2014.
 */
export type Clock = { ms: number; counter: number };

/** The next reading: later than every one before it, whatever the wall clock does. */
export function tick(clock: Clock, nowMs: number): Clock {
  return nowMs > clock.ms
    ? { ms: nowMs, counter: 0 }
    : { ms: clock.ms, counter: clock.counter + 1 };
}

/** The later of two readings: a clock that has heard of another goes on after it. */
export function later(a: Clock, b: Clock): Clock {
  return b.ms > a.ms || (b.ms === a.ms && b.counter > a.counter) ? b : a;
}

/** A stamp whose text order is the order of time; ties between devices break by device. */
export function stamp(clock: Clock, device: string): string {
  const ms = clock.ms.toString(36).padStart(9, '0');
  return `${ms}-${clock.counter.toString(36).padStart(6, '0')}-${device}`;
}

/** The reading inside a stamp, or null when the text is no stamp. */
export function readStamp(text: string): Clock | null {
  const parts = /^([0-9a-z]{9})-([0-9a-z]{6})-/.exec(text);
  if (!parts?.[1] || !parts[2]) return null;
  return { ms: Number.parseInt(parts[1], 36), counter: Number.parseInt(parts[2], 36) };
}
