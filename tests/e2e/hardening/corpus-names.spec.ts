import { tagPath } from '../../../shared/tag-path.ts';
import { cleanText } from '../../../shared/text.ts';
import { payloads } from '../../fixtures/hostile/payloads.ts';
import { expect, letPass, test } from '../fixtures.ts';
import { rowsOf } from '../ledger.ts';
import { runInTerminal } from '../terminal.ts';
import { type Canary, startCanary } from './canary.ts';
import { expectInert } from './inert.ts';
import { watch } from './world.ts';

let canary: Canary;

test.beforeEach(async () => {
  canary = await startCanary();
});

test.afterEach(() => canary.close());

/** What of a text can be seen; a name has colons where the system knows folders. */
const letters = (text: string) => text.replaceAll('/', ':').replace(/[\s\p{C}\ufffd]+/gu, '');

test('hostile names of tags run nothing, and are shown as texts', async ({ app, troubles }) => {
  test.slow();
  const { page, lectern, electron } = app;
  await watch(electron);
  await lectern.row('LongPO').click();
  const field = lectern.article.getByRole('combobox', { name: 'Add tag' });
  const typed = new Set<string>();
  for (const { text } of payloads(canary.url)) {
    await field.fill(text);
    const value = await field.inputValue();
    await field.press('Enter');
    await expect(field).toHaveValue('');
    const path = tagPath(value);
    if (path !== null) typed.add(path);
  }
  expect(typed.size).toBeGreaterThan(280);
  const rows = await rowsOf<{ tag: string }>(page, 'taggings');
  expect(rows.map(({ tag }) => tag).sort()).toEqual([...typed].sort());
  const shown = (await lectern.tags.innerText()).replace(/\s+/g, ' ');
  for (const path of typed) expect(shown).toContain(path.replace(/\s+/g, ' '));
  await page.keyboard.press('Escape');
  await expectInert(electron, page, canary);
  letPass(troubles);
});

test('hostile names of files run nothing, and are shown as texts', async ({ app, troubles }) => {
  test.slow();
  const { page, lectern, electron } = app;
  await watch(electron);
  const dialog = lectern.dialog('Import');
  for (const { text, nr } of payloads(canary.url)) {
    // As the system hands over a dropped file: nothing keeps its name from being anything.
    await page.evaluate(
      ([name, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], name));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
        );
      },
      [
        text,
        `{"lectern":"library","version":1,"papers":1}\n{"paper":{"title":"Name${nr}"}}\n`,
      ] as const,
    );
    await expect(dialog.getByRole('status')).toContainText('is a Lectern library');
    expect(letters(await dialog.innerText())).toContain(letters(text).slice(0, 100));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await expectInert(electron, page, canary);
  letPass(troubles);
});

test('hostile links into Lectern run nothing, change nothing, and are shown as texts', async ({
  start,
  folder,
  troubles,
}) => {
  test.slow();
  const profile = `${folder}/profile`;
  const { page, lectern, electron } = await start({ profile });
  await watch(electron);
  const before = await rowsOf(page, 'operations');
  /** As the system hands a link over: to a second start, which hands it on. */
  const arrive = (address: string) =>
    electron.evaluate(({ app }, link) => {
      const data = { lectern: 'window', arrived: [{ kind: 'link', address: link }] };
      app.emit('second-instance', {}, [], '/', data);
    }, address);
  const dialog = lectern.dialog('Add paper');
  for (const { text, nr } of payloads(canary.url)) {
    const sent = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
    const clean = cleanText(decodeURIComponent(sent));
    const places = ['search?q', 'add?text', 'paper?id'] as const;
    const place = places[nr % 3];
    await arrive(`lectern://${place}=${sent}`);
    if (clean === '' || `lectern://${place}=${sent}`.length > 4096) continue;
    if (place === 'search?q') await expect(lectern.search).toHaveValue(clean);
    else if (place === 'add?text') {
      await expect(dialog.getByRole('textbox')).toHaveValue(clean);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    } else await expect(page.getByRole('alert')).toContainText('is not in your library');
  }
  // The whole texts as links: what they open, if anything, makes way for the next.
  for (const { text, nr } of payloads(canary.url)) {
    await arrive(text);
    if (nr % 30 > 0) continue;
    await arrive(`lectern://search?q=after${nr}`);
    // The address of a page fills in a paper to add, which the reader puts away.
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(lectern.search).toHaveValue(`after${nr}`, { timeout: 1000 });
    }).toPass();
  }
  // By a real second start, behind and before which switches stand.
  const words = ['lectern://search?q=kites', '--remote-debugging-port=1', '--add-paper'];
  expect(await runInTerminal(words, { folder, profile })).toMatchObject({ code: 0 });
  await expect(lectern.search).toHaveValue('kites');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await rowsOf(page, 'operations')).toEqual(before);
  await expectInert(electron, page, canary);
  letPass(troubles);
});
