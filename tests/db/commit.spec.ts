import { expect, test } from './fixtures.ts';

test('rows and log are written together', async ({ page }) => {
  const { batch, rows, log } = await page.evaluate(async () => {
    const { marks, dump } = window.harness;
    const stored = await marks.setStatus(['one', 'two'], 'read');
    return { batch: stored, rows: await dump.userRows(), log: await dump.log() };
  });
  expect(rows.marks).toMatchObject([
    { paperId: 'one', status: 'read' },
    { paperId: 'two', status: 'read' },
  ]);
  expect(log.map(({ id: _id, group: _group, ...change }) => change)).toEqual(
    'changes' in batch ? batch.changes : [],
  );
});

test('the operations of one action share a group, those of two do not', async ({ page }) => {
  const log = await page.evaluate(async () => {
    const { marks, dump } = window.harness;
    await marks.setStatus(['one', 'two'], 'read');
    await marks.setStarred(['one'], true);
    return dump.log();
  });
  const [first, second, third] = log.map(({ group }) => group);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('a plan that throws writes nothing, and the next one works', async ({ page }) => {
  const { before, after, error, rows } = await page.evaluate(async () => {
    const { commits, dump, marks } = window.harness;
    await marks.setStatus(['one'], 'read');
    const start = await dump.allRows();
    const plan = async () => {
      throw new Error('no plan');
    };
    const thrown = await commits.commit(plan).catch((each) => String(each));
    const end = await dump.allRows();
    await marks.setStatus(['two'], 'read');
    return { before: start, after: end, error: thrown, rows: await dump.userRows() };
  });
  expect(error).toContain('no plan');
  expect(after).toEqual(before);
  expect(rows.marks).toHaveLength(2);
});

test('an action that fails half way writes nothing of it', async ({ page }) => {
  const { error, rows, told } = await page.evaluate(async () => {
    const { commits, dump, library } = window.harness;
    let news = 0;
    library.onNews(() => {
      news += 1;
    });
    const key = (paperId: string) => ({
      table: 'citekeys' as const,
      key: paperId,
      before: null,
      // Two papers cannot have one key: the database itself refuses the second row.
      after: { paperId, citekey: 'same', folded: 'same' },
    });
    const mark = { table: 'marks', key: 'one', before: null, after: { status: 'read' } } as const;
    const thrown = await commits
      .commit(async () => [mark, key('one'), key('two')])
      .then(() => 'stored')
      .catch((each) => each.name);
    return { error: thrown, rows: await dump.allRows(), told: news };
  });
  expect(error).toBe('BulkError');
  expect(rows).toMatchObject({ marks: [], citekeys: [], operations: [] });
  expect(told).toBe(0);
});

test('a transaction that is aborted while it writes leaves nothing', async ({ page }) => {
  const { error, rows, written } = await page.evaluate(async () => {
    const { commits, dump, library, Dexie } = window.harness;
    const { db } = library.library();
    let marks = 0;
    db.marks.hook('creating', () => {
      marks += 1;
    });
    db.notes.hook('creating', () => Dexie.currentTransaction.abort());
    const made = (table: 'marks' | 'notes', fields: object) =>
      ({ table, key: 'one', before: null, after: { ...fields } }) as const;
    const thrown = await commits
      .commit(async () => [made('marks', { status: 'read' }), made('notes', { text: 'x' })])
      .then(() => 'stored')
      .catch(() => 'failed');
    return { error: thrown, rows: await dump.allRows(), written: marks };
  });
  expect(error).toBe('failed');
  expect(written).toBe(1);
  expect(rows).toMatchObject({ marks: [], notes: [], operations: [] });
});

test('an action that changes nothing leaves no trace', async ({ page }) => {
  const { batch, log, told } = await page.evaluate(async () => {
    const { commits, dump, library } = window.harness;
    let news = 0;
    library.onNews(() => {
      news += 1;
    });
    const stored = await commits.commit(async () => [null, null]);
    return { batch: stored, log: await dump.log(), told: news };
  });
  expect(batch.changes).toEqual([]);
  expect(log).toEqual([]);
  expect(told).toBe(0);
});

test('listeners are told once it is stored, until they end it', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const { library, marks } = window.harness;
    const found: unknown[] = [];
    const end = library.onNews(({ changes = [] }) => found.push(changes.map(({ key }) => key)));
    await marks.setStarred(['one', 'two'], true);
    end();
    await marks.setStarred(['three'], true);
    return found;
  });
  expect(heard).toEqual([['one', 'two']]);
});

test('a listener that fails neither fails the action nor keeps others from hearing of it', async ({
  page,
}) => {
  const { stored, heard, reported } = await page.evaluate(async () => {
    const { library, marks } = window.harness;
    let others = 0;
    const errors: string[] = [];
    window.addEventListener('error', (event) => {
      event.preventDefault();
      errors.push(event.error.message);
    });
    library.onNews(() => {
      throw new Error('a broken list');
    });
    library.onNews(() => {
      others += 1;
    });
    const done = await marks.setStarred(['one'], true).then(
      () => true,
      () => false,
    );
    return { stored: done, heard: others, reported: errors };
  });
  expect({ stored, heard, reported }).toEqual({
    stored: true,
    heard: 1,
    reported: ['a broken list'],
  });
});

test('changes that rest on each other are stored in their order', async ({ page }) => {
  const { rows, same } = await page.evaluate(async () => {
    const { commits, dump } = window.harness;
    const tag = (before: object | null, after: object | null) => ({
      table: 'tags' as const,
      key: 'a',
      before: before as Record<string, unknown> | null,
      after: after as Record<string, unknown> | null,
    });
    await commits.commit(async () => [
      tag(null, { path: 'a', colour: 'red' }),
      tag({ path: 'a', colour: 'red' }, null),
      tag(null, { path: 'a' }),
      tag({ colour: null }, { colour: 'blue' }),
    ]);
    return { rows: (await dump.userRows()).tags, same: await dump.replayed() };
  });
  expect(rows).toEqual([{ path: 'a', colour: 'blue' }]);
  expect(same.tags).toEqual(rows);
});

test('an edit that changes nothing does not end its sitting', async ({ page }) => {
  const log = await page.evaluate(async () => {
    const { commits, dump, notes } = window.harness;
    const sitting = commits.newSession();
    for (const text of ['one', 'one', 'two']) await notes.saveNote('p1', text, sitting);
    return dump.log();
  });
  expect(log).toMatchObject([{ before: null, after: { text: 'two' } }]);
});

test('a part of an action that was begun before joins its group', async ({ page }) => {
  const { groups, last } = await page.evaluate(async () => {
    const { commits, dump } = window.harness;
    const star = (key: string) => async () => [
      { table: 'marks' as const, key, before: null, after: { starred: true } },
    ];
    const first = await commits.commit(star('one'));
    const second = await commits.commit(star('two'), commits.newSession(), first.group);
    const log = await dump.log();
    return {
      groups: log.map(({ group }) => group === first.group),
      last: second.last === log[1]?.id,
    };
  });
  expect(groups).toEqual([true, true]);
  expect(last).toBe(true);
});
