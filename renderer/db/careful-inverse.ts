import { sameValue } from '../../shared/bibliography/same-value.ts';
import {
  applyFields,
  type Change,
  type Fields,
  LOGGED_TABLES,
  patch,
  type RowKey,
  removal,
} from '../../shared/operation.ts';
import { library } from './library.ts';
import { rowName } from './write-rows.ts';

/**
 * What takes changes of a long action back, newest first, but for fields that have another value by
 * now than the change gave them. With a paper that came goes what the log does not tell of it: its
 * long texts; a tag that came stays on as long as any paper has it.
 */
export async function carefulInverses(newestFirst: readonly Change[]): Promise<Change[]> {
  const rows = await readRows(newestFirst);
  const all: Change[] = [];
  for (const change of newestFirst) {
    const name = rowName(change);
    const row = rows.get(name) ?? null;
    const back = carefulInverse(change, row);
    if (!back) continue;
    rows.set(name, applyFields(row, back));
    all.push(back);
  }
  return [...(await withoutUsedTags(all)), ...(await textsOfGone(all))];
}

/** The rows that some changes touch, as they are now. */
export async function readRows(changes: readonly Change[]): Promise<Map<string, Fields | null>> {
  const rows = new Map<string, Fields | null>();
  for (const table of LOGGED_TABLES) {
    const own = changes.filter((change) => change.table === table);
    if (own.length === 0) continue;
    const found = await library()
      .db.table<Fields, RowKey>(table)
      .bulkGet(own.map(({ key }) => key));
    own.forEach((change, index) => {
      rows.set(rowName(change), found[index] ?? null);
    });
  }
  return rows;
}

function carefulInverse(change: Change, row: Fields | null): Change | null {
  const { table, key, before, after } = change;
  if (after === null) return row ? null : { table, key, before: null, after: before };
  if (row === null) return null;
  if (table === 'papers' && before === null) return removal(table, key, row);
  const keyPath = [library().db.table(table).schema.primKey.keyPath].flat();
  const isOwn = (field: string) => isSame(row[field], after[field]);
  const fieldsOf = (of: Fields) => Object.keys(of).filter((field) => !keyPath.includes(field));
  if (before === null && fieldsOf(row).every(isOwn)) return removal(table, key, row);
  const back = fieldsOf(after)
    .filter(isOwn)
    .map((field) => [field, before?.[field] ?? null]);
  return patch(table, key, row, { ...Object.fromEntries(back), ...originsBack(change, row) });
}

/** Of the origins of a paper's facts, those that the change gave and nobody has changed since. */
export function originsBack({ table, before, after }: Change, row: Fields): Fields {
  if (table !== 'papers' || !before?.origins || !after?.origins) return {};
  const [was, given] = [before.origins as Fields, after.origins as Fields];
  const origins = { ...(row.origins as Fields) };
  for (const field of new Set([...Object.keys(was), ...Object.keys(given)])) {
    if (!isSame(origins[field], given[field])) continue;
    if (was[field] === undefined) delete origins[field];
    else origins[field] = was[field];
  }
  return isSame(origins, row.origins) ? {} : { origins };
}

/** Without the removal of tags that papers have which are not among these changes. */
async function withoutUsedTags(changes: readonly Change[]): Promise<Change[]> {
  const { taggings } = library().db;
  const goes = ({ table, after }: Change, name: string) => table === name && after === null;
  const used = new Set<unknown>();
  for (const { key } of changes.filter((change) => goes(change, 'tags'))) {
    const going = changes.filter((each) => goes(each, 'taggings') && each.key[1] === key).length;
    if ((await taggings.where('tag').equals(key).count()) > going) used.add(key);
  }
  return changes.filter((change) => !(goes(change, 'tags') && used.has(change.key)));
}

/** Whether two values of fields are the same; null is none. */
function isSame(a: unknown, b: unknown): boolean {
  return sameValue(a ?? null, b ?? null);
}

async function textsOfGone(changes: readonly Change[]): Promise<Change[]> {
  const ids = changes.flatMap(({ table, key, after }) =>
    table === 'papers' && after === null ? String(key) : [],
  );
  if (ids.length === 0) return [];
  const told = new Set(changes.map(rowName));
  const texts = await library().db.texts.bulkGet(ids);
  return texts.flatMap((row) =>
    row && !told.has(rowName({ table: 'texts', key: row.id }))
      ? removal('texts', row.id, { ...row })
      : [],
  );
}
