/** Whether two values of fields are the same; a key that is undefined is not there. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, at) => sameValue(value, b[at]));
  }
  const isIn = ([key, value]: [string, unknown]) =>
    value === undefined || Reflect.get(a, key) !== undefined;
  return hasAll(a, b) && Object.entries(b).every(isIn);
}

/** Whether all that `a` has is the same in `b`. */
function hasAll(a: object, b: object): boolean {
  for (const [key, value] of Object.entries(a)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(b, key) || !sameValue(value, Reflect.get(b, key))) return false;
  }
  return true;
}
