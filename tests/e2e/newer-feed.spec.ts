import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, ROOT, test } from './fixtures.ts';

/** The feed as it stands in its file. */
type RawFeed = { format: unknown; revision: number; papers: Record<string, unknown>[] };

/** A copy of the built app whose bundled feed went through `change`. */
async function laterVersion(folder: string, change: (feed: RawFeed) => void): Promise<string> {
  const root = join(folder, 'later');
  for (const part of ['out', 'data', 'package.json', 'resources']) {
    await cp(join(ROOT, part), join(root, part), { recursive: true });
  }
  const file = join(root, 'data/starter-feed.json');
  const feed = JSON.parse(await readFile(file, 'utf8'));
  change(feed);
  await writeFile(file, JSON.stringify(feed));
  return root;
}

test('a later version with a newer feed adds and improves papers and keeps what the user did', async ({
  start,
  folder,
}) => {
  const first = await start();
  await first.lectern.row('LongPO').click();
  await first.lectern.addTag('kept');
  await first.lectern.note.fill('my words');
  await first.lectern.press('Start reading');
  await first.lectern.expectCount('Reading', 1);
  await first.electron.close();

  const root = await laterVersion(folder, (feed) => {
    feed.revision += 1;
    const index = feed.papers.findIndex(({ title }) => String(title).startsWith('LongPO'));
    const { venue: _, ...known } = feed.papers[index] ?? {};
    const summary = 'A better summary of the same paper, written by us for this test.';
    feed.papers[index] = { ...known, summary };
    feed.papers.push({
      title: 'A Paper That Only the Later Version Knows',
      authors: [{ family: 'Later', given: 'Ada' }],
      published: '2026-01-02',
      arxivId: '2601.99999',
      topics: [],
      summary: 'Says what only the later version of the app can say, at some length.',
    });
  });
  const later = await start({ root });
  await later.lectern.expectCount('All papers', 89);
  await later.lectern.expectCount('Reading', 1);
  await later.lectern.goTo('Reading');
  await later.lectern.row('LongPO').click();
  await expect(later.lectern.article.getByText('A better summary')).toBeVisible();
  await expect(later.lectern.article.getByText('ICLR 2025')).toBeVisible();
  await expect(later.lectern.tags.getByText('kept')).toBeVisible();
  await expect(later.lectern.note).toHaveValue('my words');
});

test('a damaged bundled feed is told, and the library opens all the same', async ({
  start,
  folder,
}) => {
  const first = await start();
  await first.electron.close();
  const root = await laterVersion(folder, (feed) => {
    feed.format = 'broken';
  });
  const later = await start({ root });
  await expect(later.page.getByRole('alert')).toContainText('could not be read');
  await later.lectern.expectCount('All papers', 88);
});
