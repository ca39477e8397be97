import { isTooDeep } from '../../feed/json-depth.ts';
import type { Remainder } from '../remainder.ts';
import type { RisField } from './lines.ts';

/** One of the five tags that are the user's own (RIS 2001); other programs show or drop it. */
const TAG = 'U5';

const MARK = 'lectern ';

/** What RIS has no tag for, as a field that this app reads back. */
export function remainderField(remainder: Remainder): RisField {
  return { tag: TAG, value: MARK + JSON.stringify(remainder) };
}

/** What this app kept apart, and the field in which it stands; null where there is none. */
export function parsedRemainder(
  fields: readonly RisField[],
): { field: RisField; value: unknown } | null {
  const field = fields.find(({ tag, value }) => tag === TAG && value.startsWith(MARK));
  if (!field || isTooDeep(field.value)) return null;
  try {
    return { field, value: JSON.parse(field.value.slice(MARK.length)) };
  } catch {
    return null;
  }
}
