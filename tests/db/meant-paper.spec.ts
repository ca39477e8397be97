import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const IDS = ['local:a', 'local:b'] as const;
const IDENTIFIERS = [
  { key: 'arxiv:2502.13922', paperId: 'local:a' },
  { key: 'doi:10.1145/3292500', paperId: 'local:b' },
];

test('a paper is meant by its id, its identifiers and its citekeys, also when it was merged', async ({
  page,
}) => {
  const meant = (texts: readonly string[]) =>
    page.evaluate((all) => Promise.all(all.map(window.harness.meaning.paperMeantBy)), texts);
  await page.evaluate(
    async ([papers, identifiers]) => {
      const { library, rekeying } = window.harness;
      const { db } = library.library();
      await db.papers.bulkAdd([...papers]);
      await db.texts.bulkAdd(papers.map(({ id }) => ({ id })));
      await db.identifiers.bulkAdd([...identifiers]);
      for (const word of ['old', 'key']) {
        await rekeying.rekey(
          papers.map(({ id }) => ({ paperId: id, citekey: `${word}-${id.at(-1)}` })),
        );
      }
    },
    [IDS.map((id) => samplePaper(id)), IDENTIFIERS] as const,
  );
  const ofA = ['local:a', '2502.13922v2', 'https://arxiv.org/abs/2502.13922', 'KEY-A', 'old-a'];
  const ofB = ['local:b', '10.1145/3292500', 'https://doi.org/10.1145/3292500', 'key-b'];
  const ofNone = ['local:c', '2502.99999', '10.1145/1', 'key-c', '', '__proto__'];
  ofA.push('https://doi.org/10.48550/arXiv.2502.13922');
  expect(await meant(ofA)).toEqual(ofA.map(() => 'local:a'));
  expect(await meant(ofB)).toEqual(ofB.map(() => 'local:b'));
  expect(await meant(ofNone)).toEqual(ofNone.map(() => undefined));

  await page.evaluate(() => window.harness.merging.mergePapers('local:a', 'local:b'));
  expect(await meant([...ofA, ...ofB])).toEqual([...ofA, ...ofB].map(() => 'local:a'));
});
