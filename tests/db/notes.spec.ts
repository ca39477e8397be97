import { expect, test } from './fixtures.ts';

test('the edits of one sitting are one operation, from the text before to the text after', async ({
  page,
}) => {
  const { first, second, rows } = await page.evaluate(async () => {
    const { notes, commits, dump } = window.harness;
    const sitting = commits.newSession();
    for (const text of ['K', 'Ki', 'Kite']) await notes.saveNote('p1', text, sitting);
    const one = await dump.log();
    const later = commits.newSession();
    for (const text of ['Kite s', 'Kites']) await notes.saveNote('p1', text, later);
    return { first: one, second: await dump.log(), rows: (await dump.userRows()).notes };
  });
  const updatedAt = expect.any(Number);
  expect(first).toMatchObject([{ before: null, after: { text: 'Kite', updatedAt } }]);
  expect(second).toMatchObject([
    { before: null, after: { text: 'Kite' } },
    { before: { text: 'Kite' }, after: { text: 'Kites', updatedAt } },
  ]);
  expect(rows).toEqual([{ paperId: 'p1', text: 'Kites', updatedAt }]);
});

test('the operation of a sitting bears the time of its last edit', async ({ page }) => {
  const { log, rows, replayed } = await page.evaluate(async () => {
    const { notes, marks, commits, dump } = window.harness;
    const sitting = commits.newSession();
    await notes.saveNote('p1', 'early', sitting);
    await marks.setStarred(['p1'], true);
    await notes.saveNote('p1', 'late', sitting);
    return { log: await dump.log(), rows: await dump.userRows(), replayed: await dump.replayed() };
  });
  expect(log.map(({ table }) => table)).toEqual(['marks', 'notes']);
  expect(log.map(({ id, group }) => id === group)).toEqual([true, true]);
  expect(replayed).toEqual(rows);
});

test('two sittings at two papers stay apart', async ({ page }) => {
  const log = await page.evaluate(async () => {
    const { notes, commits, dump } = window.harness;
    const [one, two] = [commits.newSession(), commits.newSession()];
    await notes.saveNote('p1', 'a', one);
    await notes.saveNote('p2', 'b', two);
    await notes.saveNote('p1', 'aa', one);
    await notes.saveNote('p2', 'bb', two);
    return dump.log();
  });
  expect(log.map(({ key, after }) => [key, after?.text])).toEqual([
    ['p1', 'aa'],
    ['p2', 'bb'],
  ]);
});

test('a sitting that goes on at another paper does not touch the entry of the first', async ({
  page,
}) => {
  const { log, rows, replayed } = await page.evaluate(async () => {
    const { notes, commits, dump } = window.harness;
    const sitting = commits.newSession();
    await notes.saveNote('p1', 'a', sitting);
    await notes.saveNote('p2', 'b', sitting);
    return { log: await dump.log(), rows: await dump.userRows(), replayed: await dump.replayed() };
  });
  expect(log.map(({ key }) => key)).toEqual(['p1', 'p2']);
  expect(replayed).toEqual(rows);
});

test('the same text again is no edit', async ({ page }) => {
  const { changes, log } = await page.evaluate(async () => {
    const { notes, commits, dump } = window.harness;
    await notes.saveNote('p1', 'a', commits.newSession());
    const batch = await notes.saveNote('p1', 'a', commits.newSession());
    const none = await notes.saveNote('p2', '', commits.newSession());
    return { changes: [...batch.changes, ...none.changes], log: await dump.log() };
  });
  expect(changes).toEqual([]);
  expect(log).toHaveLength(1);
});

test('a sitting whose first edit could not be stored begins with the next one', async ({
  page,
}) => {
  const log = await page.evaluate(async () => {
    const { notes, commits, dump } = window.harness;
    const sitting = commits.newSession();
    const plan = () => Promise.reject(new Error('disk full'));
    await commits.commit(plan, sitting).catch(() => undefined);
    await notes.saveNote('p1', 'a', sitting);
    await notes.saveNote('p1', 'ab', sitting);
    return dump.log();
  });
  expect(log).toMatchObject([{ before: null, after: { text: 'ab' } }]);
});

test('what is typed fast is stored in the end, and its sitting is one operation', async ({
  page,
}) => {
  const { rows, log, state } = await page.evaluate(async () => {
    const { typed, notes, dump } = window.harness;
    for (let end = 1; end <= 50; end += 1) {
      typed.keepTyped('note p1', 'x'.repeat(end), (text, session) =>
        notes.saveNote('p1', text, session),
      );
    }
    typed.keepTyped('note p2', 'other', (text, session) => notes.saveNote('p2', text, session));
    await typed.flushTyped();
    return {
      rows: (await dump.userRows()).notes,
      log: await dump.log(),
      state: typed.useTyped.getState().state,
    };
  });
  expect(rows).toMatchObject([{ text: 'x'.repeat(50) }, { text: 'other' }]);
  expect(log.map(({ key }) => key)).toEqual(['p1', 'p2']);
  expect(state).toBe('saved');
});

test('a text that could not be stored waits, and is stored with the next one', async ({ page }) => {
  const { waiting, state, rows, left } = await page.evaluate(async () => {
    const { typed, notes, dump } = window.harness;
    typed.keepTyped('note p1', 'kept', () => Promise.reject(new Error('disk full')));
    await typed.flushTyped();
    const before = [typed.pendingText('note p1'), typed.useTyped.getState().state];
    typed.keepTyped('note p1', 'kept too', (text, session) => notes.saveNote('p1', text, session));
    await typed.flushTyped();
    return {
      waiting: before[0],
      state: before[1],
      rows: (await dump.userRows()).notes,
      left: typed.pendingText('note p1'),
    };
  });
  expect([waiting, state]).toEqual(['kept', 'failed']);
  expect(rows).toMatchObject([{ paperId: 'p1', text: 'kept too' }]);
  expect(left).toBeUndefined();
});

test('a text that cannot be stored keeps no other from being stored', async ({ page }) => {
  const { rows, waiting } = await page.evaluate(async () => {
    const { typed, notes, dump } = window.harness;
    typed.keepTyped('note p1', 'stuck', () => Promise.reject(new Error('no')));
    typed.keepTyped('note p2', 'fine', (text, session) => notes.saveNote('p2', text, session));
    await typed.flushTyped();
    return { rows: (await dump.userRows()).notes, waiting: typed.pendingText('note p1') };
  });
  expect(rows).toMatchObject([{ paperId: 'p2', text: 'fine' }]);
  expect(waiting).toBe('stuck');
});

test('a sitting that ends while its last text is being stored ends with it', async ({ page }) => {
  const log = await page.evaluate(async () => {
    const { typed, notes, dump } = window.harness;
    const keep = (text: string) =>
      typed.keepTyped('note p1', text, (each, session) => notes.saveNote('p1', each, session));
    keep('first sitting');
    typed.endSitting('note p1');
    await typed.flushTyped();
    keep('second sitting');
    await typed.flushTyped();
    return dump.log();
  });
  expect(log.map(({ after }) => after?.text)).toEqual(['first sitting', 'second sitting']);
});

for (const [name, before, came] of [
  ['below a note', 'Mine.', 'Mine.\n\nImported.'],
  ['where no note was', '', 'Imported.'],
] as const) {
  test(`what an import puts ${name} while it is typed stays below`, async ({ page }) => {
    const texts = await page.evaluate(
      async ([shown, foreign]) => {
        const { notes, commits, library } = window.harness;
        const { db } = library.library();
        const write = (text: string) => db.notes.put({ paperId: 'p1', text, updatedAt: 1 });
        const sitting = commits.newSession();
        const save = async (text: string) => {
          await notes.saveNote('p1', text, sitting, shown);
          return (await db.notes.get('p1'))?.text;
        };
        await write(foreign);
        const found = [await save(`${shown}A `), await save(`${shown}A b`), await save('')];
        await write('');
        found.push(await save('Anew'));
        await write('Anew\n\nOnce more.');
        found.push(await save('Anew.'));
        await write('Taken back.');
        return [...found, await save('Anew. And on')];
      },
      [before, came] as const,
    );
    expect(texts).toEqual([
      `${before}A \n\nImported.`,
      `${before}A b\n\nImported.`,
      'Imported.',
      'Anew',
      'Anew.\n\nOnce more.',
      'Anew. And on',
    ]);
  });
}
