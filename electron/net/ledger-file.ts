import * as v from 'valibot';
import { type LedgerEntry, LedgerEntrySchema } from '../../shared/net/ledger-entry.ts';

/** Entries are kept for 30 days. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** The entries of a file that are not too old; a damaged line loses no other. */
export function readEntries(text: string, now: number): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const line of text.split('\n')) {
    const entry = line && readEntry(line);
    if (entry && entry.at > now - KEPT_MS) entries.push(entry);
  }
  return entries;
}

/** The text of entries, a line each. */
export function writeEntries(entries: readonly LedgerEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function readEntry(line: string): LedgerEntry | null {
  try {
    const entry = v.safeParse(LedgerEntrySchema, JSON.parse(line));
    return entry.success ? entry.output : null;
  } catch {
    return null;
  }
}
