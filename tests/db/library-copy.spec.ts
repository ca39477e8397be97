import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const IDS = ['arxiv:b', 'arxiv:a', 'doi:10.1/z', 'arxiv:d', 'arxiv:c'];
const SORTED = [...IDS].sort();

/** Stores the papers, with something of the user at the first and the last of them. */
const prepare = (page: Page) =>
  page.evaluate(
    async (papers) => {
      const { commits, library, notes, rekeying, tags, views } = window.harness;
      const { db } = library.library();
      await db.papers.bulkAdd(papers);
      await db.texts.bulkAdd(papers.map(({ id }) => ({ id, abstract: `About ${id}` })));
      await tags.addTag(['arxiv:a', 'doi:10.1/z'], 'kites/old');
      await tags.colourTag('kites', 'teal');
      await notes.saveNote('doi:10.1/z', 'Mine.', commits.newSession());
      await views.saveView('v1', 'Kites', 'tag:kites');
      for (const citekey of ['zeta', 'alpha', 'mine']) {
        await rekeying.rekey([{ paperId: 'arxiv:a', citekey }]);
      }
    },
    IDS.map((id) => samplePaper(id, { title: `Kites of ${id}` })),
  );

type Disturbance = 'no' | 'merge' | 'stop' | 'fail' | 'merge, then stop';

type Copied = { texts: string[]; count: number; states: string[]; failure: string };

/**
 * Copies the library, so many papers at a time. In the first file, `disturb` happens once so many
 * lines are written; in the second one something else of the user is begun at once.
 */
const copy = (page: Page, portion: number, disturb: Disturbance = 'no') =>
  page.evaluate(
    async ([size, what]): Promise<Copied> => {
      const { copying, jobs, library, marks, merging, outputs } = window.harness;
      const made: { output: InstanceType<typeof outputs.MemoryOutput>; state: string }[] = [];
      const job = new jobs.Job(() => undefined);
      const messageAndBack = () =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(null);
        });
      // The user knows nothing of the transaction in which the library may be read.
      const user = new MessageChannel();
      const acted = new Promise((done, failed) => {
        user.port1.onmessage = () => marks.setStarred(['arxiv:d'], true).then(done, failed);
      });
      const begin = async () => {
        const output = new outputs.MemoryOutput(1e9);
        const each = { output, state: 'open' };
        const nr = made.push(each);
        const put = output.pieces.put.bind(output.pieces);
        let lines = 0;
        output.pieces.put = async (bytes) => {
          lines += 1;
          if (nr === 1 && lines === 6 && what.startsWith('merge'))
            await merging.mergePapers('arxiv:a', 'doi:10.1/z');
          if (nr === 2 && lines === 1) user.port2.postMessage(null);
          if (lines === 6 && (what === 'stop' || nr === 2)) job.stopped = what.endsWith('stop');
          if (lines === 6 && what === 'fail') throw new Error('the disk is full');
          // As main's answers do, this ends a transaction that nobody keeps open.
          if (nr === 2) await messageAndBack();
          await put(bytes);
        };
        const { commit, abort, text } = output;
        output.commit = () => {
          each.state = 'kept';
          return commit.call(output);
        };
        // The text of what was given up is of no use to anybody but this test.
        output.abort = async () => {
          each.state = 'given up';
          output.text = async () => '';
          await abort.call(output);
        };
        output.text = text.bind(output);
        return output;
      };
      const { db } = library.library();
      const done = await copying.copyLibrary(db, begin, job, size).then(
        ({ count }) => ({ count, failure: '' }),
        (error) => ({ count: -1, failure: String(error) }),
      );
      if (made.length > 1) await acted;
      const texts = await Promise.all(made.map(({ output }) => output.text()));
      return { ...done, texts, states: made.map(({ state }) => state) };
    },
    [portion, disturb] as const,
  );

const idsIn = (text = '') =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line).paper?.id ?? []);

test('papers are written in the order of their ids, whatever the portions, without a change', async ({
  page,
}) => {
  await prepare(page);
  const before = await page.evaluate(() => window.harness.dump.allRows());
  const whole = await copy(page, 1000);
  expect(whole).toMatchObject({ count: 5, states: ['kept'], failure: '' });
  const [text = ''] = whole.texts;
  expect(text.split('\n').slice(0, 4)).toEqual([
    '{"lectern":"library","version":1,"papers":5}',
    expect.stringContaining('{"tag":{"path":"kites","colour":"teal"}}'),
    '{"tag":{"path":"kites/old"}}',
    expect.stringContaining('{"view":{"id":"v1","name":"Kites","query":"tag:kites"'),
  ]);
  expect(idsIn(text)).toEqual(SORTED);
  expect(JSON.parse(text.split('\n')[4] ?? '')).toMatchObject({
    paper: { abstract: 'About arxiv:a' },
    tags: ['kites/old'],
    citekey: 'mine',
    aliases: ['zeta', 'alpha'],
  });
  for (const portion of [1, 2, 5]) expect((await copy(page, portion)).texts).toEqual([text]);
  expect(await page.evaluate(() => window.harness.dump.allRows())).toEqual(before);
});

test('an empty library is a header', async ({ page }) => {
  const { texts, count } = await copy(page, 2);
  expect(count).toBe(0);
  expect(texts).toEqual(['{"lectern":"library","version":1,"papers":0}\n']);
});

test('a library that changes meanwhile is read once more, at one moment', async ({ page }) => {
  await prepare(page);
  const { texts, states, count } = await copy(page, 1, 'merge');
  expect(states).toEqual(['given up', 'kept']);
  // The note of the paper that is gone is there, at a paper that had its turn before.
  expect(count).toBe(4);
  expect(texts[1]).toContain('"papers":4}');
  expect(idsIn(texts[1])).toEqual(SORTED.slice(0, -1));
  expect(texts[1]).toContain('"text":"Mine."');
  // What was begun after that had to wait, and is stored, but it is not in the file.
  expect(texts[1]).not.toContain('starred');
  const starred = await page.evaluate(() =>
    window.harness.library.library().db.marks.get('arxiv:d'),
  );
  expect(starred).toMatchObject({ starred: true });
});

for (const [how, failure] of [
  ['stop', 'Stopped: stopped'],
  ['fail', 'Error: the disk is full'],
] as const) {
  test(`a copy that is to ${how} is given up`, async ({ page }) => {
    await prepare(page);
    expect(await copy(page, 1, how)).toMatchObject({ states: ['given up'], failure });
  });
}

test('a copy is given up, too, while it is read at one moment; nobody waits any longer', async ({
  page,
}) => {
  await prepare(page);
  expect(await copy(page, 1, 'merge, then stop')).toMatchObject({
    states: ['given up', 'given up'],
    failure: 'Stopped: stopped',
  });
});
