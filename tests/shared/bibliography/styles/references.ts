import { readFileSync } from 'node:fs';
import { STYLES, type StyleId } from '../../../../shared/bibliography/profile.ts';
import { openProcessor } from '../../../../shared/bibliography/styles/open-processor.ts';
import type { StyleItem } from '../../../../shared/bibliography/styles/prepared-item.ts';
import type { Reference } from '../../../../shared/bibliography/styles/processor.ts';

const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../fixtures/references/${name}`, import.meta.url), 'utf8'),
  );

/** Works of all types, as CSL-JSON. */
export const works: readonly StyleItem[] = read('works.json');

/** The references of the works in each style, looked over against the manuals of the styles. */
export const expected: Record<StyleId, { references: string[]; citation: string }> =
  read('expected.json');

/** The list of references of some items in one style. */
export async function referencesIn(
  style: StyleId,
  items: readonly StyleItem[],
): Promise<Reference[]> {
  const processor = await openProcessor(style);
  return [...processor.references(items)].flat();
}

export { STYLES };
