import type { Entry } from './model.ts';
import type { Profile } from './profile.ts';

/** The entry without what the profile leaves out; the same object when that is nothing. */
export function profiled(entry: Entry, profile: Profile): Entry {
  const [always, andAddress] = leftOutBy(profile);
  const left = writesAddress(entry, profile) ? always : andAddress;
  const { fields, other = {}, spelt = {} } = entry;
  if (!hasAny(fields, left) && !hasAny(other, left)) return entry;
  return {
    ...entry,
    fields: without(fields, left),
    ...(entry.other && { other: without(other, left) }),
    ...(entry.spelt && { spelt: without(spelt, left) }),
  };
}

type Left = readonly [always: ReadonlySet<string>, andAddress: ReadonlySet<string>];

/** What profiles leave out, for a profile serves thousands of entries. */
const known = new WeakMap<Profile, Left>();

function leftOutBy(profile: Profile): Left {
  const found = known.get(profile);
  if (found) return found;
  const always = new Set(profile.omit);
  if (!profile.abstract) always.add('abstract');
  if (!profile.keywords) always.add('keywords');
  if (!profile.notes) always.add('annotation');
  if (!profile.file) always.add('file');
  const left: Left = [always, new Set([...always, 'url', 'urldate'])];
  known.set(profile, left);
  return left;
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

function hasAny<T extends object>(record: T, names: ReadonlySet<string>): boolean {
  for (const name in record) if (record[name] !== undefined && names.has(name)) return true;
  return false;
}

function without<T extends object>(record: T, names: ReadonlySet<string>): T {
  const kept = Object.entries(record).filter(([name]) => !names.has(name));
  return Object.fromEntries(kept) as T;
}
