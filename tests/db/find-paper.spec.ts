import type { PaperDraft } from '../../shared/paper.ts';
import { expect, test } from './fixtures.ts';
import { countPapers, idsOf, takeIn } from './incoming.ts';

const TITLE = 'Kites That Learn to Land';
const [ward, brandt] = [[{ family: 'Ward', given: 'Ada' }], [{ family: 'Brandt' }]];

const same: [name: string, stored: PaperDraft, later: PaperDraft][] = [
  [
    'the arXiv id, whatever else is said',
    { title: TITLE, authors: ward, arxivId: '2502.13922' },
    { title: 'Another title', authors: brandt, arxivId: '2502.13922v3' },
  ],
  [
    'the DOI, whatever else is said',
    { title: TITLE, authors: ward, doi: '10.5555/kite' },
    { title: 'Another title', authors: brandt, doi: 'https://doi.org/10.5555/KITE' },
  ],
  [
    'the arXiv id inside arXiv’s own DOI',
    { title: TITLE, arxivId: '2502.13922' },
    { title: 'Another title', doi: '10.48550/arXiv.2502.13922' },
  ],
  [
    'title and first author',
    { title: TITLE, authors: [...ward, ...brandt] },
    { title: 'Kites that learn to land.', authors: ward, arxivId: '2502.13922' },
  ],
  [
    'the title, when the later one names no authors',
    { title: TITLE, authors: ward, arxivId: '2502.13922' },
    { title: 'KITES THAT LEARN TO LAND', abstract: 'They land.' },
  ],
  [
    'the title, when the earlier one named no authors',
    { title: TITLE, abstract: 'They land.' },
    { title: TITLE, authors: ward, arxivId: '2502.13922' },
  ],
  [
    'the title, when neither names authors',
    { title: TITLE },
    { title: TITLE, abstract: 'They land.' },
  ],
  ['all that is known of it', { title: 'Editorial' }, { title: 'Editorial' }],
];

for (const [name, stored, later] of same) {
  test(`two drafts are one paper by ${name}`, async ({ page }) => {
    const [first, second] = await idsOf(page, [stored, later]);
    expect(second).toBe(first);
    expect(await countPapers(page)).toBe(1);
  });
}

const different: [name: string, stored: PaperDraft, later: PaperDraft][] = [
  ['other titles', { title: TITLE }, { title: 'Kites that learn to fly' }],
  [
    'other first authors',
    { title: TITLE, authors: ward },
    { title: TITLE, authors: [...brandt, ...ward] },
  ],
  [
    'other arXiv ids',
    { title: TITLE, authors: ward, arxivId: '2502.13922' },
    { title: TITLE, authors: ward, arxivId: '2502.13923' },
  ],
  [
    'other arXiv ids, and no authors',
    { title: TITLE, arxivId: '2502.13922' },
    { title: TITLE, arxivId: '2502.13923' },
  ],
  [
    'other DOIs',
    { title: TITLE, authors: ward, doi: '10.5555/kite' },
    { title: TITLE, authors: ward, doi: '10.5555/other' },
  ],
  [
    'a title that says nothing',
    { title: 'Editorial', venue: 'KITE 2025' },
    { title: 'Editorial', venue: 'KITE 2026' },
  ],
  [
    'a title that says nothing, by the same author',
    { title: 'Editorial', authors: ward, published: '2025' },
    { title: 'Editorial', authors: ward, published: '2026' },
  ],
];

for (const [name, stored, later] of different) {
  test(`two drafts are two papers by ${name}, and stay two when they come again`, async ({
    page,
  }) => {
    const [first, second] = await idsOf(page, [stored, later]);
    expect(second).not.toBe(first);
    expect(await idsOf(page, [later, stored])).toEqual([second, first]);
    expect(await countPapers(page)).toBe(2);
  });
}

test('front matter of many issues never becomes one paper', async ({ page }) => {
  const titles = ['Editorial', 'Preface', 'Introduction', 'Erratum', 'Book review', 'Reply', '???'];
  const drafts = titles.flatMap((title) =>
    [2023, 2024, 2025].map((year) => ({ title, venue: `KITE ${year}` })),
  );
  await takeIn(page, drafts);
  expect(await countPapers(page)).toBe(drafts.length);
  await takeIn(page, drafts);
  expect(await countPapers(page)).toBe(drafts.length);
});

test('a title that two papers bear stands for neither, and one that comes again is found', async ({
  page,
}) => {
  const drafts = [
    { title: TITLE, authors: ward, arxivId: '2502.13922' },
    { title: TITLE, authors: brandt, arxivId: '2502.13923' },
    { title: TITLE, abstract: 'Whose?' },
  ];
  const ids = await idsOf(page, drafts);
  expect(new Set(ids).size).toBe(3);
  expect(await idsOf(page, drafts)).toEqual(ids);
  expect(await countPapers(page)).toBe(3);
});

test('a paper with authors does not take a stranger of the same title for itself', async ({
  page,
}) => {
  const drafts: PaperDraft[] = [
    { title: TITLE, authors: ward, arxivId: '2502.13922' },
    { title: TITLE, arxivId: '2502.13923' },
    { title: TITLE, authors: ward },
  ];
  const ids = await idsOf(page, drafts);
  expect(ids[2]).toBe(ids[0]);
  expect(await idsOf(page, drafts)).toEqual(ids);
  expect(await countPapers(page)).toBe(2);
});

test('looking a draft up changes nothing', async ({ page }) => {
  await takeIn(page, [{ title: TITLE, authors: ward }]);
  const rows = () => page.evaluate(() => window.harness.dump.allRows());
  const before = await rows();
  const found = await page.evaluate((draft) => window.harness.finding.findPaper(draft), {
    title: TITLE,
  });
  expect(found).toBe('title:kitesthatlearntoland|ward');
  expect(await rows()).toEqual(before);
});
