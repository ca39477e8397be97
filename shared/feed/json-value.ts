/** A JSON object. Its fields are read one by one with `field`; it is never copied whole. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as a JSON object; null for lists and everything else. */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null;
}

/** An object's own field: "constructor" and "__proto__" are nothing unless the JSON has them. */
export function field(object: JsonObject | null | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A field that is a text; '' for everything else. */
export function textField(object: JsonObject | null | undefined, name: string): string {
  const value = field(object, name);
  return typeof value === 'string' ? value : '';
}

/** A field that is a list; empty for everything else. */
export function listField(object: JsonObject | null | undefined, name: string): readonly unknown[] {
  const value = field(object, name);
  return Array.isArray(value) ? value : [];
}

/** A field that is an object; null for everything else. */
export function objectField(
  object: JsonObject | null | undefined,
  name: string,
): JsonObject | null {
  return objectOf(field(object, name));
}

/** A field that counts something: a whole number from 0; JSON's `1e400` is none. */
export function countField(
  object: JsonObject | null | undefined,
  name: string,
): number | undefined {
  const value = field(object, name);
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

/** The texts of a list; what else it holds is left out. */
export function textsOf(list: readonly unknown[]): string[] {
  return list.filter((value) => typeof value === 'string');
}
