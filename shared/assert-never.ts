/** Proves to the compiler that every case of a union was handled; throws if one slips through. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
