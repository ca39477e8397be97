import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

test('of two papers that are as well known, the one that stays keeps its facts', async ({
  page,
}) => {
  const origins = { title: 'page', published: 'page', venue: 'user', doi: 'page' } as const;
  const papers = [
    samplePaper('local:a', { published: '2021', venue: 'Journal of Kites', origins }),
    samplePaper('local:b', { published: '2020', venue: 'Kites Today', doi: '10.5555/b', origins }),
  ];
  const kept = await page.evaluate(async (rows) => {
    const { library, merging } = window.harness;
    const { db } = library.library();
    await db.papers.bulkAdd([...rows]);
    await db.texts.bulkAdd(rows.map(({ id }) => ({ id })));
    await merging.mergePapers('local:a', 'local:b');
    return db.papers.get('local:a');
  }, papers);
  const { title } = papers[0] as (typeof papers)[0];
  expect(kept).toMatchObject({
    title,
    published: '2021',
    venue: 'Journal of Kites',
    doi: '10.5555/b',
  });
});
