import { join } from 'node:path';
import { readSmall, writeSmall } from './small-file.ts';

// Of everything that starts the app this comes first: it imports nothing that could fail with it.

/** How the starts of a version went, in `starts.json` of the profile. */
export type Starts = {
  version: string;
  /** So many starts were begun, and none of them has come to show the library since. */
  begun: number;
  /** Whether this version has ever come to show it. */
  proven: boolean;
};

/** A version that has never started gets so many tries. */
const TRIES = 2;

const fileIn = (profile: string) => join(profile, 'starts.json');

/** What is known of the starts of `version`. */
export function readStarts(profile: string, version: string): Starts {
  const value = (readSmall(fileIn(profile)) ?? {}) as Partial<Record<keyof Starts, unknown>>;
  const { begun, proven } = value;
  if (value.version !== version || typeof begun !== 'number') {
    return { version, begun: 0, proven: false };
  }
  return { version, begun: Math.max(0, begun), proven: proven === true };
}

/**
 * Whether a version is to be given up: it has failed as often as it had tries. One that has once
 * shown the library is not: something else is wrong then, and no other version would mend it.
 */
export function isHopeless({ begun, proven }: Starts): boolean {
  return !proven && begun >= TRIES;
}

/** A start begins. */
export function beginStart(profile: string, version: string): void {
  change(profile, version, ({ begun }) => ({ begun: begun + 1 }));
}

/** It was none: another Lectern is running. */
export function takeBackStart(profile: string, version: string): void {
  change(profile, version, ({ begun }) => ({ begun: Math.max(0, begun - 1) }));
}

/** The library is on the screen. */
export function proveStart(profile: string, version: string): void {
  change(profile, version, () => ({ begun: 0, proven: true }));
}

/** This version may try anew. */
export function forgetStarts(profile: string, version: string): void {
  change(profile, version, () => ({ begun: 0 }));
}

function change(profile: string, version: string, how: (starts: Starts) => Partial<Starts>): void {
  try {
    const starts = readStarts(profile, version);
    writeSmall(fileIn(profile), { ...starts, ...how(starts) });
  } catch {
    // A profile that cannot be written to: the app tells so itself, if it comes to that.
  }
}
