import type { Entry, Fields } from './model.ts';
import type { Profile } from './profile.ts';

/** The entry without what the profile leaves out; the same object when that is nothing. */
export function profiled(entry: Entry, profile: Profile): Entry {
  const left = new Set(profile.omit);
  if (!profile.abstract) left.add('abstract');
  if (!profile.keywords) left.add('keywords');
  if (!profile.notes) left.add('annotation');
  if (!profile.file) left.add('file');
  if (!writesAddress(entry, profile)) left.add('url').add('urldate');
  const { fields, other = {}, spelt = {} } = entry;
  if (![fields, other, spelt].some((record) => hasAny(record, left))) return entry;
  return {
    ...entry,
    fields: without(fields, left),
    ...(entry.other && { other: without(other, left) }),
    ...(entry.spelt && { spelt: without(spelt, left) }),
  };
}

/**
 * An address is needed where neither DOI nor eprint leads there. Of the formats only biblatex makes a
 * link of an eprint; a preprint has no other place, so elsewhere it keeps its address.
 */
function writesAddress({ type, fields }: Entry, { url, format }: Profile): boolean {
  if (url !== 'needed') return url === 'always';
  if (type === 'preprint' && format !== 'biblatex' && fields.eprint !== undefined) return true;
  return fields.doi === undefined && fields.eprint === undefined;
}

function hasAny(record: Fields | Readonly<Record<string, string>>, names: ReadonlySet<string>) {
  for (const name in record) if (names.has(name)) return true;
  return false;
}

function without<T extends object>(record: T, names: ReadonlySet<string>): T {
  const kept = Object.entries(record).filter(([name]) => !names.has(name));
  return Object.fromEntries(kept) as T;
}
