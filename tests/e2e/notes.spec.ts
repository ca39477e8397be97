import { expect, test } from './fixtures.ts';

test('a note is shown typeset while it is typed, and is there after a restart', async ({
  start,
}) => {
  const { page, lectern, electron } = await start();
  await lectern.row('LongPO').click();
  await expect(lectern.note).toBeVisible();
  await page.keyboard.press('n');
  await expect(lectern.note).toBeFocused();
  await page.keyboard.type(
    '# Idea\n\nUses $\\alpha^2$ and `code`, see [site](https://example.org/a).',
  );
  const preview = lectern.article.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'Idea' })).toBeVisible();
  await expect(preview.locator('.katex')).toBeVisible();
  await expect(preview.locator('code')).toHaveText('code');
  await electron.close();
  const again = await start();
  await expect(again.lectern.note).toHaveValue(/^# Idea[\s\S]*example\.org\/a\)\.$/);
});

test('closing the window in the middle of a word keeps the word', async ({ start }) => {
  const { page, lectern, electron } = await start();
  await lectern.row('LongPO').click();
  await lectern.note.focus();
  // Typing and closing race each other on purpose: nothing here waits for the text to be stored.
  await page.keyboard.insertText(`${'long '.repeat(2000)}half a wo`);
  const closed = electron.waitForEvent('close');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
  const again = await start();
  await expect(again.lectern.note).toHaveValue(/half a wo$/);
});

test('what was typed a moment before the process is killed is there', async ({ start }) => {
  const { page, lectern, electron } = await start();
  await lectern.row('LongPO').click();
  await lectern.note.focus();
  await page.keyboard.type('kept through a crash');
  await expect(lectern.article.getByText('Saved as you type')).toBeVisible();
  const closed = electron.waitForEvent('close');
  electron.process().kill('SIGKILL');
  await closed;
  const again = await start();
  await again.lectern.row('LongPO').click();
  await expect(again.lectern.note).toHaveValue('kept through a crash');
});

test('switching papers in the middle of a word keeps each note with its paper', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.row('LongPO').click();
  await lectern.note.focus();
  await page.keyboard.insertText('first');
  await lectern.row('GIRAFFE: Design').click();
  await expect(lectern.note).toHaveValue('');
  await lectern.note.focus();
  await page.keyboard.insertText('second');
  await lectern.row('LongPO').click();
  await expect(lectern.note).toHaveValue('first');
});

test('HTML in a note is inert text and its links open through the system', async ({ app }) => {
  const { page, lectern, electron } = app;
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as { opened?: string[] }).opened = opened;
    shell.openExternal = async (url) => void opened.push(url);
  });
  await lectern.note.fill(
    [
      '<img src=x onerror="window.hit=1"><script>window.hit=1</script>',
      '<a href="javascript:window.hit=1">html</a>',
      '[evil](javascript:window.hit=1) [file](file:///etc/passwd) [good](https://example.org/)',
      '![picture](https://example.org/p.png)',
      '$\\href{javascript:window.hit=1}{x}$',
    ].join('\n\n'),
  );
  const preview = lectern.article.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('onerror')).toBeVisible();
  await expect(preview.locator('img, script, iframe')).toHaveCount(0);
  await expect(preview.getByRole('link')).toHaveCount(1);
  await preview.getByText('evil').click();
  await preview.getByRole('link', { name: 'good' }).click();
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { opened?: string[] }).opened))
    .toEqual(['https://example.org/']);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('a note that cannot be stored is said, and closing asks first', async ({ start }) => {
  const { page, lectern, electron } = await start();
  await lectern.row('LongPO').click();
  await lectern.note.fill('stored');
  await expect(lectern.article.getByText('Saved as you type')).toBeVisible();
  // The disk is full: every write of the page fails as Chromium would let it fail.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { spaceAgain: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await lectern.note.fill('not stored');
  await expect(page.getByRole('alert')).toContainText('The disk is full');
  await expect(lectern.article.getByText('Not saved yet')).toBeVisible();

  await electron.evaluate(({ dialog }) => {
    const asked = globalThis as { asked?: number };
    dialog.showMessageBox = (async () => {
      asked.asked = (asked.asked ?? 0) + 1;
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { asked?: number }).asked))
    .toBe(1);
  await expect(lectern.note).toHaveValue('not stored');

  await page.evaluate(() => (window as unknown as { spaceAgain: () => void }).spaceAgain());
  await electron.close();
  const again = await start();
  await again.lectern.row('LongPO').click();
  await expect(again.lectern.note).toHaveValue('not stored');
});

test('a store that answers late takes nothing back of what was typed', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.row('LongPO').click();
  await lectern.note.fill('first');
  await expect(lectern.article.getByText('Saved as you type')).toBeVisible();
  // As an import does: one writer before the note is stored, the next one before it is read back.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('lectern');
      opening.onsuccess = () => done(opening.result);
    });
    const hold = () => {
      let isHeld = true;
      const notes = db.transaction('notes', 'readwrite').objectStore('notes');
      const goOn = () => {
        if (isHeld) notes.get('none').onsuccess = goOn;
      };
      goOn();
      return () => {
        isHeld = false;
      };
    };
    const held = [hold()];
    const next = () => {
      held.push(hold());
      held.shift()?.();
    };
    Object.assign(window, { nextWriter: next, noWriter: () => held.shift()?.() });
  });
  await page.clock.install();
  type Held = { nextWriter: () => void; noWriter: () => void };
  await lectern.note.press('Control+End');
  await page.keyboard.insertText(' and last');
  await page.evaluate(() => (window as unknown as Held).nextWriter());
  await expect(lectern.article.getByText('Saved as you type')).toBeVisible();
  // Longer than the editor gives the store to answer.
  await page.clock.runFor(5000);
  await page.keyboard.insertText('!');
  await page.evaluate(() => (window as unknown as Held).noWriter());
  await expect(lectern.article.getByText('Saved as you type')).toBeVisible();
  await expect(lectern.note).toHaveValue('first and last!');
});

test('what comes from elsewhere while a note is typed stays below it', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.row('LongPO').click();
  await lectern.note.fill('Mine');
  await expect(lectern.article.getByText('Saved as you type')).toBeVisible();
  // As an import does in its worker; the editor has not heard of it when the next key is pressed.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('lectern');
      opening.onsuccess = () => done(opening.result);
    });
    const notes = db.transaction('notes', 'readwrite').objectStore('notes');
    const rows = notes.getAll();
    await new Promise((done) => {
      rows.onsuccess = () => {
        const [row] = rows.result;
        notes.put({ ...row, text: `${row.text}\n\nImported.` }).onsuccess = done;
      };
    });
    db.close();
  });
  await lectern.note.press('Control+End');
  await page.keyboard.insertText('!');
  await expect(lectern.note).toHaveValue('Mine!\n\nImported.');
});
