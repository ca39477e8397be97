import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readHeader } from '../../../../shared/library-file/header.ts';
import { PaperRecordSchema } from '../../../../shared/library-file/record.ts';
import { headerOf, libraryLine } from '../../../bench/corpus/library-file.mjs';
import { makeCorpus } from '../../../bench/corpus/papers.mjs';

it('writes what the app reads as a library', () => {
  expect(readHeader(JSON.stringify(headerOf(7)))).toMatchObject({ papers: 7 });
  const corpus = makeCorpus();
  for (let n = 0; n < 100; n += 1) {
    const paper = corpus.paper(n);
    const { title, abstract, addedAt } = paper;
    const record = v.parse(PaperRecordSchema, JSON.parse(libraryLine(paper)));
    expect(record.paper).toMatchObject({ id: paper.id, title, abstract, addedAt });
    expect(record.tags).toEqual(paper.tags);
    expect(record.note?.text ?? '').toBe(paper.note);
    expect(record.mark?.status ?? 'inbox').toBe(paper.status);
    expect(record.mark?.starred ?? false).toBe(paper.starred);
  }
});
