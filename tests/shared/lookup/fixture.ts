import { readFileSync } from 'node:fs';

/** A file of tests/fixtures/feeds. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url), 'utf8');
