import { readFileSync } from 'node:fs';

/** The bytes of a file in `tests/fixtures/feeds`. */
export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url)));
}

/** Its text. */
export function fixtureText(name: string): string {
  return new TextDecoder().decode(fixtureBytes(name));
}

/** A text as the bytes of UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
