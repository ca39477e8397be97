/** Tables that hold what the user did. */
export const USER_TABLES = [
  'marks',
  'tags',
  'taggings',
  'notes',
  'highlights',
  'citekeys',
  'views',
  'feeds',
  'merges',
  'aliases',
  'exports',
  'bibFiles',
] as const;

/** A table that holds what the user did. */
export type UserTable = (typeof USER_TABLES)[number];

/**
 * Tables of what the world says. Feeds write to them without logging it; what the user changes there
 * by hand is an operation like any other.
 */
export const FACT_TABLES = ['papers', 'texts', 'identifiers'] as const;

/** Every table of which changes may be logged. */
export const LOGGED_TABLES = [...USER_TABLES, ...FACT_TABLES] as const;

/** A table of which changes may be logged. */
export type LoggedTable = (typeof LOGGED_TABLES)[number];

/** A primary key as Dexie takes it. */
export type RowKey = string | [string, string];

/** Fields of a row; null means that the field has no value. */
export type Fields = Record<string, unknown>;

/**
 * One change to one row: the touched fields before and after. A null side means that the row
 * did not exist on that side.
 */
export type Change = {
  table: LoggedTable;
  key: RowKey;
  before: Fields | null;
  after: Fields | null;
};

/** A change as it is logged: when, where and as part of what. */
export type Operation = Change & {
  /** A stamp of the hybrid logical clock; unique and in order of time. */
  id: string;
  /** Operations of one user action share a group. */
  group: string;
};

/** The change that takes `change` back. */
export function inverse(change: Change): Change {
  return { ...change, before: change.after, after: change.before };
}

/** The row after a change, or null when the change removes it. */
export function applyFields(row: Fields | null, change: Change): Fields | null {
  if (change.after === null) return null;
  const merged: Fields = { ...row };
  for (const [field, value] of Object.entries(change.after)) {
    if (value === null || value === undefined) delete merged[field];
    else merged[field] = value;
  }
  return merged;
}

/** The change that sets some fields of a row; null when nothing would differ. */
export function patch(
  table: LoggedTable,
  key: RowKey,
  row: Fields | null,
  fields: Fields,
): Change | null {
  if (row === null) return { table, key, before: null, after: fields };
  const names = Object.keys(fields).filter(
    (name) => (row[name] ?? null) !== (fields[name] ?? null),
  );
  if (names.length === 0) return null;
  const pick = (source: Fields) =>
    Object.fromEntries(names.map((name) => [name, source[name] ?? null]));
  return { table, key, before: pick(row), after: pick(fields) };
}

/** The change that removes a row. */
export function removal(table: LoggedTable, key: RowKey, row: Fields): Change {
  return { table, key, before: row, after: null };
}
