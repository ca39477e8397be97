import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const authors = [{ family: 'Ward', given: 'Ada' }];

/** Two papers that would get the same key, and one that would not. */
const PAPERS = [
  samplePaper('arxiv:2', { title: 'Kites That Learn', authors, published: '2025-03' }),
  samplePaper('arxiv:1', { title: 'Kites that learn', authors, published: '2025-01' }),
  samplePaper('doi:4', { title: 'Other things', authors: [{ family: 'Öz' }], published: '2024' }),
];

test('what is foreseen is what papers get, and nothing is stored for it', async ({ page }) => {
  const { foreseen, stored, logged, minted } = await page.evaluate(async (papers) => {
    const { citekeys, dump, foreseeing } = window.harness;
    const ahead = await foreseeing.foreseenCitekeys(papers);
    const before = await citekeys.storedKeys(papers.map(({ id }) => id));
    const log = await dump.log();
    const keys = await citekeys.citekeysFor(papers);
    return {
      foreseen: Object.fromEntries(ahead),
      stored: before.size,
      logged: log.length,
      minted: Object.fromEntries([...keys].map(([id, { citekey }]) => [id, citekey])),
    };
  }, PAPERS);
  expect({ stored, logged }).toEqual({ stored: 0, logged: 0 });
  expect(Object.keys(foreseen)).toHaveLength(PAPERS.length);
  expect(foreseen).toEqual(minted);
});

test('a paper that has a key is foreseen to keep it', async ({ page }) => {
  const { minted, foreseen } = await page.evaluate(async (papers) => {
    const { citekeys, foreseeing } = window.harness;
    const keys = await citekeys.citekeysFor(papers.slice(0, 1));
    const ahead = await foreseeing.foreseenCitekeys(papers);
    return {
      minted: [...keys.values()].map(({ citekey }) => citekey),
      foreseen: papers.map(({ id }) => ahead.get(id) ?? ''),
    };
  }, PAPERS);
  expect(foreseen[0]).toBe(minted[0]);
  expect(new Set(foreseen).size).toBe(PAPERS.length);
});
