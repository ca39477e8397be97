/** An item of CSL-JSON 1.0.2; its own id counts for nothing here. */
export type StyleItem = Readonly<Record<string, unknown>>;

/**
 * An item as citeproc-js is given it. Notes are left out: no style prints them, and the library
 * would read fields from them. A body among other names is a family name in quotation marks, which
 * it does not take apart: after a `literal` it forgets the comma before "and".
 */
export function preparedItem(item: StyleItem, id: string): StyleItem {
  const { note: _, ...rest } = item;
  const fields = Object.entries(rest).map(([name, value]) => [name, preparedValue(value)]);
  return { ...Object.fromEntries(fields), id };
}

function preparedValue(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < 2) return value;
  return value.map((each: unknown) =>
    isBody(each) && !each.literal.includes('"') ? { family: `"${each.literal}"` } : each,
  );
}

function isBody(value: unknown): value is { literal: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'literal' in value &&
    typeof value.literal === 'string'
  );
}
