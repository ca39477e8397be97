import { expect, it } from 'vitest';
import { TagLists } from '../../../shared/catalogue/tag-lists.ts';
import { randomNumbers } from './many-papers.ts';

it('holds the last tags that each paper was given, after thousands of changes', () => {
  const random = randomNumbers(3);
  const lists = new TagLists();
  const expected = new Map<number, number[]>();
  for (let change = 0; change < 5000; change += 1) {
    const nr = random(60);
    const tags = Array.from({ length: random(8) }, () => random(100));
    lists.set(nr, tags);
    expected.set(nr, tags);
  }
  const all = Array.from({ length: 60 }, (_empty, nr) => expected.get(nr) ?? []);
  expect(all.map((_tags, nr) => [...lists.get(nr)])).toEqual(all);
  const { counts, tags } = lists.saved(60);
  expect([...counts]).toEqual(all.map(({ length }) => length));
  expect([...tags]).toEqual(all.flat());
  const marks = new Uint8Array(60);
  lists.mark(new Uint8Array(100).fill(1, 0, 5), 60, marks);
  expect([...marks]).toEqual(all.map((each) => Number(each.some((tag) => tag < 5))));
});
