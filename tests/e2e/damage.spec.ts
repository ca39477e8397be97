import { expect, test } from './fixtures.ts';

const LONGPO = 'arxiv:2502.13922';

test('a damaged row spoils its own section only', async ({ app, troubles }) => {
  const { page, lectern } = app;
  await page.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('lectern');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise<void>((resolve, reject) => {
      const writing = db.transaction(['texts', 'highlights'], 'readwrite');
      writing.objectStore('texts').put({ id, summary: 5 });
      writing.objectStore('highlights').put({ id: 'damaged', paperId: id, field: 'summary' });
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
    });
    db.close();
  }, LONGPO);
  await lectern.row('LongPO').click();
  await expect(page.getByRole('alert')).toContainText('That did not work');
  await expect(lectern.article.getByText('could not be shown')).toHaveCount(2);
  await lectern.note.fill('still here');
  await lectern.press('Mark as read');
  await lectern.expectCount('Read', 1);
  await lectern.row('GIRAFFE: Design').click();
  await expect(lectern.article.getByRole('heading', { name: 'Summary' })).toBeVisible();
  expect(troubles.splice(0).length).toBeGreaterThan(0);
});

test('a library that a newer version has used is left alone, and can be tried again', async ({
  app: { page },
}) => {
  await page.evaluate(async () => {
    await new Promise((done, failed) => {
      // The app gives way to whoever brings a newer schema.
      const request = indexedDB.open('lectern', 1000);
      request.onsuccess = () => done(request.result.close());
      request.onerror = () => failed(request.error);
    });
  });
  await page.reload();
  const heading = page.getByRole('heading', { name: 'Lectern could not open your library' });
  await expect(heading).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('a newer version of Lectern');
  await page.evaluate(() => document.body.setAttribute('data-before', ''));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('body[data-before]')).toHaveCount(0);
  await expect(heading).toBeVisible();
});
