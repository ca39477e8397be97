import { serialize } from 'node:v8';
import { MAX_LINK } from '../../shared/deep-link.ts';
import type { Arrived } from './arrived.ts';

/**
 * What a second start may send to the first, in bytes. Chromium takes 32 KiB for the command line, the
 * folder and the message together; of more it loses the message, or takes the first process for hung
 * and kills it (`kMaxMessageLength` in Electron's process_singleton_posix.cc).
 */
const MOST_BYTES = 28 * 1024;

/** So many bytes of them a start in its stead brings along: its own words and its folder come on top. */
const SHORT_BYTES = 12 * 1024;

/** Whether a second start would send more than the first can take. */
export function isTooLong(argv: readonly string[], folder: string, message: unknown): boolean {
  const words = [folder, ...argv].reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0);
  return words + serialize(message).length > MOST_BYTES;
}

/**
 * As much of what has arrived as can be sent, the first of it first. Of a link that is too long to be
 * read enough is left to say so.
 */
export function shortened(arrived: readonly Arrived[]): Arrived[] {
  const short: Arrived[] = [];
  let size = 0;
  for (const each of arrived) {
    const next: Arrived =
      each.kind === 'link' ? { ...each, address: each.address.slice(0, MAX_LINK + 1) } : each;
    // On the command line, and in the message.
    size += wordBytes(next) + serialize(next).length;
    if (size > SHORT_BYTES) break;
    short.push(next);
  }
  return short;
}

function wordBytes(arrived: Arrived): number {
  switch (arrived.kind) {
    case 'link':
      return Buffer.byteLength(arrived.address);
    case 'file':
      return Buffer.byteLength(arrived.path);
    case 'command':
      return arrived.id.length;
  }
}
