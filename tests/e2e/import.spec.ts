import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { abstractOf, bundledTitles, pageText } from './pages-as-text.ts';

/** Lets the next open dialog of the system answer with `path`. */
async function chooseFile(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function openFile(page: Page, electron: ElectronApplication, path: string): Promise<void> {
  await chooseFile(electron, path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
}

test('a saved page fills in 88 abstracts and adds no duplicate', async ({ start, folder }) => {
  const { page, lectern, electron } = await start();
  const titles = await bundledTitles();
  // As the real page has them: other spacing and capitals in some titles.
  const odd = titles.map((title) =>
    title
      .replace('GeMQuAD: ', 'GeMQuAD : ')
      .replace('SAM-UNet: ', 'SAM-UNet:')
      .replace('Neural Concatenative Singing', 'neural concatenative singing'),
  );
  const file = join(folder, 'page.txt');
  await writeFile(file, `\ufeff${pageText(odd, '\r\n')}`);
  await lectern.row('LongPO').click();
  await lectern.addTag('kept');
  await lectern.note.fill('my note');
  await openFile(page, electron, file);
  const dialog = lectern.dialog('Import');
  await expect(dialog.getByRole('status')).toContainText(
    '88 papers found · 88 will get an abstract',
  );
  await dialog.getByText('4 lines were not used').click();
  await expect(dialog.getByText('Line 5: part of the page')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 88 papers' }).click();
  await expect(lectern.status).toContainText('88 papers improved');
  await lectern.expectCount('All papers', 88);
  const index = titles.findIndex((title) => title.startsWith('LongPO'));
  await expect(lectern.article.getByText(abstractOf(index).slice(0, 40))).toBeVisible();
  await expect(lectern.tags.getByText('kept')).toBeVisible();
  await expect(lectern.note).toHaveValue('my note');

  await openFile(page, electron, file);
  await expect(dialog.getByText('Everything on this page is in your library')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import 0 papers' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await electron.close();
  const again = await start();
  await again.lectern.expectCount('All papers', 88);
  await expect(again.lectern.article.getByText(abstractOf(index).slice(0, 40))).toBeVisible();
});

test('a highlight survives an abstract that arrives later', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  await lectern.row('LongPO').click();
  await lectern.selectText('context window');
  await page.keyboard.press('h');
  await expect(lectern.article.locator('mark')).toHaveText('context window');
  const file = join(folder, 'page.txt');
  await writeFile(file, pageText(await bundledTitles()));
  await openFile(page, electron, file);
  await lectern.dialog('Import').getByRole('button', { name: 'Import 88 papers' }).click();
  await expect(lectern.article.getByRole('heading', { name: 'Abstract' })).toBeVisible();
  await expect(lectern.article.locator('mark')).toHaveText('context window');
});

test('new papers of a pasted page are added, titles that appear twice only once', async ({
  app,
}) => {
  const { page, lectern } = app;
  const titles = [
    'A Gentle Machine for Sorting Pebbles by Colour',
    'Can Umbrellas Learn to Fold Themselves? An Early Look',
    'A Gentle Machine for Sorting Pebbles by Colour',
    'Notes on the Acoustics of Very Small Kettles',
  ];
  await lectern.list.focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
    );
  }, pageText(titles));
  const dialog = lectern.dialog('Import');
  await expect(dialog.getByRole('status')).toContainText('3 papers found · 3 papers will be added');
  await dialog.getByText('lines were not used').click();
  await expect(dialog.getByText('this title stands above already')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 3 papers' }).click();
  await lectern.expectCount('Inbox', 91);
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('kettles');
  await lectern.row('Notes on the Acoustics').click();
  await expect(lectern.article.getByText('Saved page (The pasted text)')).toBeVisible();
});

test('a file dropped on the window is read and shown before anything is added', async ({ app }) => {
  const { page, lectern } = app;
  await page.evaluate(
    (text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
      for (const name of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    pageText(['One Small Study of Teapots', 'Another Small Study of Teacups']),
  );
  await expect(lectern.dialog('Import').getByRole('status')).toContainText('2 papers found');
  await page.keyboard.press('Escape');
  await lectern.expectCount('All papers', 88);
});

test('a pasted text that is no page stays in the field, to be mended and read', async ({
  app,
  folder,
}) => {
  const { page, lectern, electron } = app;
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = lectern.dialog('Import');
  const field = dialog.getByRole('textbox', { name: 'Or paste the text of the page' });
  await field.fill('a,b,c\n1,2,3\n4,5,6\n');
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog.getByRole('alert')).toContainText('does not look like a page of papers');
  await expect(field).toHaveValue('a,b,c\n1,2,3\n4,5,6\n');

  await field.fill('typed, not read yet');
  const empty = join(folder, 'empty.txt');
  await writeFile(empty, '');
  await chooseFile(electron, empty);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('empty.txt is empty');
  await expect(field).toHaveValue('typed, not read yet');

  await field.fill(pageText(['A Mended Paper about Kites', 'Another Mended Paper about Boats']));
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 papers found');
});

const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256));

for (const [name, bytes, message] of [
  ['empty.txt', Buffer.alloc(0), 'empty.txt is empty'],
  ['blank.txt', Buffer.from(' \r\n\t\r\n'), 'blank.txt is empty'],
  ['picture.png', noise, 'picture.png is not text'],
  ['table.csv', Buffer.from('a,b,c\n1,2,3\n4,5,6\n'), 'does not look like a page of papers'],
  ['page.html', Buffer.from('<!doctype html><html><body><p>Hello</p></body></html>'), 'web page'],
] as const) {
  test(`${name} is refused with a reason and changes nothing`, async ({ app, folder }) => {
    const { page, lectern, electron } = app;
    const file = join(folder, name);
    await writeFile(file, bytes);
    await openFile(page, electron, file);
    await expect(lectern.dialog('Import').getByRole('alert')).toContainText(message);
    await page.keyboard.press('Escape');
    await lectern.expectCount('All papers', 88);
  });
}

test('a file of 100 MB is refused without being read', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  const file = join(folder, 'huge.txt');
  await writeFile(file, 'begin');
  await truncate(file, 100 * 1024 * 1024);
  await openFile(page, electron, file);
  await expect(lectern.dialog('Import').getByRole('alert')).toContainText('huge.txt is 100 MB');
  await expect(lectern.dialog('Import').getByRole('alert')).toContainText('32 MB');
});

test('a page cut off in the middle of an abstract is read and says so', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  const whole = Buffer.from(pageText(['First of the Cut Papers', 'Second of the Cut Papers – é']));
  const file = join(folder, 'cut.txt');
  await writeFile(file, whole.subarray(0, whole.length - 40));
  await openFile(page, electron, file);
  await expect(lectern.dialog('Import').getByText('cut off')).toBeVisible();
});

test('a long page is read while the window stays free, and can be cancelled', async ({
  app,
  folder,
}) => {
  const { page, lectern, electron } = app;
  const titles = Array.from(
    { length: 20_000 },
    (_, index) => `Invented Paper Number ${index} on Kites`,
  );
  const file = join(folder, 'long.txt');
  await writeFile(file, pageText(titles));
  await openFile(page, electron, file);
  await page.getByRole('button', { name: 'Import 20,000 papers' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await lectern.dialog('Import').getByRole('button', { name: 'Cancel' }).click();
  await expect(lectern.status).toContainText('Stopped');
  await expect(
    lectern.navigation.getByRole('link', { name: /^All papers/ }),
  ).not.toHaveAccessibleName('All papers 88 papers');
});
