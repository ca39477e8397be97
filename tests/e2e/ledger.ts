import type { Page } from 'playwright/test';

/** The rows of a table of the library in the order of their keys, read past the app. */
export async function rowsOf<Row>(page: Page, table: string): Promise<Row[]> {
  const text = await page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const db = await settled(indexedDB.open('lectern'));
    const rows = await settled(db.transaction(name).objectStore(name).getAll());
    db.close();
    // One text goes to the test much faster than many objects.
    return JSON.stringify(rows);
  }, table);
  return JSON.parse(text);
}
