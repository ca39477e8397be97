import { cslItemOf } from '../../../shared/bibliography/csl/to-csl.ts';
import type { StyleId } from '../../../shared/bibliography/profile.ts';
import { listText } from '../../../shared/bibliography/styles/list-text.ts';
import { openProcessor } from '../../../shared/bibliography/styles/open-processor.ts';
import { sortedByCitekey } from '../../../shared/bibliography/writer.ts';
import { breathe } from '../../state/breathe.ts';
import type { CitedEntry } from './cited-entries.ts';

/**
 * The list of references of entries in a style, as text, portion by portion; `count` says how many
 * references are in one. The style gives the order; of equal ones the citekeys do.
 */
export async function* referenceList(
  entries: readonly CitedEntry[],
  style: StyleId,
): AsyncGenerator<{ text: string; count: number }> {
  const processor = await openProcessor(style);
  const sorted = sortedByCitekey(entries.map(({ entry }) => entry));
  let isFirst = true;
  for (const references of processor.references(sorted.map(cslItemOf))) {
    const before = isFirst ? '' : '\n\n';
    isFirst = false;
    yield { text: before + listText(references), count: references.length };
    await breathe();
  }
  if (!isFirst) yield { text: '\n', count: 0 };
}
