import { readJson } from '../feed/json-answer.ts';
import { listField, objectField, objectOf } from '../feed/json-value.ts';
import type { PaperDraft } from '../paper.ts';
import { readWork } from './work.ts';

/**
 * The works in an answer of Crossref's `GET /works?query…`, in its order; what cannot be read is left
 * out. Never throws; linear time.
 */
export function readCrossrefList(text: string): PaperDraft[] {
  const answer = readJson(text);
  if ('problem' in answer) return [];
  const items = listField(objectField(objectOf(answer.value), 'message'), 'items');
  return items.flatMap((item) => {
    const work = objectOf(item);
    const read = work && readWork(work);
    return read && 'draft' in read ? [read.draft] : [];
  });
}
