import { expect, test } from './fixtures.ts';

/** A library in which every action below has something to change. */
async function prepare(): Promise<void> {
  const { highlights, marks, notes, tags, commits } = window.harness;
  await marks.setStatus(['p1', 'p2'], 'reading');
  await marks.setStarred(['p2'], true);
  await marks.setRating(['p2'], 2);
  await tags.addTag(['p1', 'p2'], 'a');
  await tags.addTag(['p1'], 'a/b');
  await tags.addTag(['p2'], 'a/b/b');
  await tags.addTag(['p3'], 'z');
  await tags.colourTag('a', 'red');
  await tags.colourTag('a/b', 'blue');
  await notes.saveNote('p1', 'a note', commits.newSession());
  await highlights.addHighlight({
    id: 'h1',
    paperId: 'p1',
    field: 'abstract',
    anchor: { quote: 'ites', prefix: 'K', suffix: ' fly', start: 1 },
    colour: 'yellow',
    comment: 'good',
    createdAt: 7,
  });
}

const perform = {
  'a status': () => window.harness.marks.setStatus(['p1', 'p2', 'p3'], 'read'),
  'the inbox': () => window.harness.marks.setStatus(['p1'], 'inbox'),
  'a star': () => window.harness.marks.setStarred(['p1', 'p3'], true),
  'a star taken away': () => window.harness.marks.setStarred(['p2'], false),
  'a rating': () => window.harness.marks.setRating(['p1', 'p2', 'p3'], 5),
  'a rating taken away': () => window.harness.marks.setRating(['p2', 'p3'], null),
  'a finding ignored': () => window.harness.marks.setIgnored(['p1', 'p3'], 'blanks', true),
  'a new tag': () => window.harness.tags.addTag(['p1', 'p2', 'p9'], 'new/one'),
  'a tag on more papers': () => window.harness.tags.addTag(['p1', 'p2', 'p3'], 'a'),
  'a tag taken off': () => window.harness.tags.removeTag(['p1', 'p2'], 'a'),
  'a colour': () => window.harness.tags.colourTag('a', 'green'),
  'a colour taken away': () => window.harness.tags.colourTag('a', null),
  'a colour for a tag without row': () => window.harness.tags.colourTag('unseen', 'pink'),
  'a tag deleted': () => window.harness.tags.deleteTag('a'),
  'a tag renamed': () => window.harness.tags.renameTag('a', 'x/y'),
  'a tag merged': () => window.harness.tags.renameTag('a', 'z'),
  'a tag moved up onto its own child': () => window.harness.tags.renameTag('a/b', 'a'),
  'a note': () =>
    window.harness.notes.saveNote('p1', 'another', window.harness.commits.newSession()),
  'a first note': () =>
    window.harness.notes.saveNote('p2', 'first', window.harness.commits.newSession()),
  'an emptied note': () =>
    window.harness.notes.saveNote('p1', '', window.harness.commits.newSession()),
  'a highlight': () =>
    window.harness.highlights.addHighlight({
      id: 'h2',
      paperId: 'p1',
      field: 'summary',
      anchor: { quote: 'K', prefix: '', suffix: '', start: 0 },
      colour: 'blue',
      comment: '',
      createdAt: 8,
    }),
  'a highlight deleted': () => window.harness.highlights.removeHighlight('h1'),
  'a colour of a highlight': () =>
    window.harness.highlights.editHighlight('h1', { colour: 'pink' }),
  'a comment': () => window.harness.highlights.editHighlight('h1', { comment: 'better' }),
};

for (const [name, action] of Object.entries(perform)) {
  test(`undo and redo of ${name} give exactly the rows before and after`, async ({ page }) => {
    await page.evaluate(prepare);
    const rows = () => page.evaluate(() => window.harness.dump.userRows());
    const before = await rows();
    const changed = await page.evaluate(
      // The action is a function of this file: it crosses to the page as its source.
      `window.harness.history.perform('it', ${action})`,
    );
    expect(changed).toBe(true);
    const after = await rows();
    expect(after).not.toEqual(before);

    for (let round = 0; round < 2; round += 1) {
      await page.evaluate(() => window.harness.history.undo());
      expect(await rows()).toEqual(before);
      await page.evaluate(() => window.harness.history.redo());
      expect(await rows()).toEqual(after);
    }
    expect(await page.evaluate(() => window.harness.dump.replayed())).toEqual(after);
  });
}

test('many actions are undone one after the other, also when undo is pressed fast', async ({
  page,
}) => {
  await page.evaluate(prepare);
  const rows = () => page.evaluate(() => window.harness.dump.userRows());
  const before = await rows();
  await page.evaluate(async () => {
    const { history, marks, tags } = window.harness;
    await history.perform('1', () => marks.setStatus(['p1'], 'read'));
    await history.perform('2', () => tags.renameTag('a', 'b'));
    await history.perform('3', () => tags.renameTag('b', 'z'));
    await history.perform('4', () => tags.deleteTag('z'));
    await history.perform('5', () => marks.setStatus(['p1', 'p4'], 'dropped'));
  });
  const after = await rows();
  await page.evaluate(async () => {
    const { undo } = window.harness.history;
    await Promise.all([undo(), undo(), undo(), undo(), undo()]);
  });
  expect(await rows()).toEqual(before);
  await page.evaluate(async () => {
    const { redo } = window.harness.history;
    await Promise.all([redo(), redo(), redo(), redo(), redo()]);
  });
  expect(await rows()).toEqual(after);
});

test('a new action makes what was undone unreachable', async ({ page }) => {
  const { rows, text } = await page.evaluate(async () => {
    const { history, marks, dump, notice } = window.harness;
    await history.perform('read', () => marks.setStatus(['p1'], 'read'));
    await history.undo();
    await history.perform('star', () => marks.setStarred(['p1'], true));
    await history.redo();
    return { rows: await dump.userRows(), text: notice.useNotice.getState().notice?.text };
  });
  expect(rows.marks).toEqual([{ paperId: 'p1', starred: true }]);
  expect(text).toBe('There is nothing to do again.');
});

test('an action that changes nothing cannot be undone, nor one that failed', async ({ page }) => {
  const { changed, failed, rows, text } = await page.evaluate(async () => {
    const { history, marks, dump, notice } = window.harness;
    await history.perform('star', () => marks.setStarred(['p1'], true));
    const again = await history.perform('again', () => marks.setStarred(['p1'], true));
    const broken = await history.perform('broken', () => Promise.reject(new Error('no')));
    const words = notice.useNotice.getState().notice?.text;
    await history.undo();
    return { changed: again, failed: broken, rows: await dump.userRows(), text: words };
  });
  expect([changed, failed]).toEqual([false, false]);
  expect(text).toContain('no');
  expect(rows.marks).toEqual([]);
});

test('a comment that was written after the highlight survives undo and redo of the highlight', async ({
  page,
}) => {
  const rows = await page.evaluate(async () => {
    const { history, highlights, dump } = window.harness;
    const highlight = {
      id: 'h1',
      paperId: 'p1',
      field: 'abstract' as const,
      anchor: { quote: 'ites', prefix: 'K', suffix: ' fly', start: 1 },
      colour: 'yellow' as const,
      comment: '',
      createdAt: 7,
    };
    await history.perform('highlight', () => highlights.addHighlight(highlight));
    // Typed texts are stored as they are typed and are no steps of the history.
    await highlights.editHighlight('h1', { comment: 'precious' });
    await history.undo();
    const gone = (await dump.userRows()).highlights;
    await history.redo();
    return [gone, (await dump.userRows()).highlights];
  });
  expect(rows).toEqual([[], [expect.objectContaining({ id: 'h1', comment: 'precious' })]]);
});
