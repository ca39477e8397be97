import { sameValue } from '../../shared/bibliography/same-value.ts';
import type { Change, Fields } from '../../shared/operation.ts';
import { type LogEntry, operationsOf } from '../../shared/operation-batch.ts';
import type { LogRange } from './bulk.ts';
import { library } from './library.ts';
import { rowName } from './write-rows.ts';

/** A row as others found it and as they left it. */
type Net = { change: Change; before: Fields | null; after: Fields | null };

/**
 * The papers on which the user left something since a long action began: by the log, which also tells
 * what was done and taken back again, and so left nothing. Reads the log once.
 */
export async function touchedSince(range: LogRange): Promise<Set<string>> {
  const rows = new Map<string, Net>();
  const entries = library().db.table<LogEntry, string>('operations');
  // One after the other: an entry of an import may hold thousands of rows.
  await entries
    .where(':id')
    .above(range.first)
    .each((entry) => {
      if (entry.group === range.group) return;
      for (const change of operationsOf(entry)) note(rows, change);
    });
  const papers = new Set<string>();
  for (const { change, before, after } of rows.values()) {
    if (!sameValue(present(before), present(after)))
      for (const id of papersOf(change)) papers.add(id);
  }
  return papers;
}

function note(rows: Map<string, Net>, change: Change): void {
  const name = rowName(change);
  const known = rows.get(name);
  if (!known) {
    rows.set(name, { change, before: change.before, after: change.after });
    return;
  }
  // A field that the earlier changes left alone was then what this one found.
  const isPatch = known.before !== null && known.after !== null && change.before !== null;
  if (isPatch) known.before = { ...change.before, ...known.before };
  known.after = change.after === null ? null : { ...known.after, ...change.after };
}

/** A row without the fields that have no value. */
function present(row: Fields | null): Fields | null {
  return row && Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** The papers that a change belongs to: those that a row names, and the one that its key names. */
function papersOf({ table, key, before, after }: Change): string[] {
  if (table === 'identifiers' || table === 'tags' || table === 'views') return [];
  const named = [before, after].flatMap((row) => [row?.paperId, row?.into]);
  const ids = named.filter((id) => typeof id === 'string');
  return [...ids, Array.isArray(key) ? key[0] : key];
}
