import type { ExportList } from '../../db/rows.ts';
import { strings } from './auto-strings.ts';

/** The papers that a file follows, in words. */
export function describeList({ view, tag, words }: ExportList): string {
  const parts = [
    strings.views[view],
    tag === null ? null : strings.tagged(tag),
    words.trim() === '' ? null : strings.found(words.trim()),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
