import * as v from 'valibot';
import { expect } from 'vitest';
import { DraftSchema, type PaperDraft } from '../../../shared/paper.ts';
import { cleanBlock, cleanText } from '../../../shared/text.ts';

/** Expects what every draft promises, whoever wrote it. */
export function expectDraft(draft: PaperDraft): void {
  // Nothing but the schema's own fields, each of its type.
  expect(v.parse(DraftSchema, draft)).toEqual(draft);
  expect(Object.getPrototypeOf(draft)).toBe(Object.prototype);
  const lines = [draft.title, draft.venue, draft.organisation, ...(draft.topics ?? [])];
  for (const line of lines.filter((each) => each !== undefined)) {
    expect(line).toBe(cleanText(line));
    expect(line).not.toBe('');
    expect(line.length).toBeLessThanOrEqual(4000);
  }
  for (const block of [draft.abstract, draft.summary].filter((each) => each !== undefined)) {
    expect(block).toBe(cleanBlock(block));
    expect(block).not.toBe('');
    expect(block.length).toBeLessThanOrEqual(100_000);
  }
  for (const url of [draft.url, draft.code, draft.project].filter((each) => each !== undefined)) {
    expect(new URL(url).protocol).toMatch(/^https?:$/);
  }
  for (const list of [draft.authors, draft.topics, draft.categories]) expect(list).not.toEqual([]);
  if (draft.doi) expect(draft.doi).toMatch(/^10\.\d{4,9}(\.\d+)*\/[^\sA-Z]+$/);
}
