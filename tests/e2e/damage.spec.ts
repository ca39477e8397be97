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
