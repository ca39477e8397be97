import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';

/** What the app did outside its window since `watch`. */
export type Deeds = {
  opened: string[];
  dialogs: number;
  notified: string[];
  /** Errors that nobody caught in the main process. */
  uncaught: string[];
};

/** Puts recorders in the place of what reaches the system: programs, dialogs, notifications. */
export async function watch(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog, Notification, shell }) => {
    const deeds: Deeds = { opened: [], dialogs: 0, notified: [], uncaught: [] };
    (globalThis as { deeds?: Deeds }).deeds = deeds;
    shell.openExternal = async (url) => void deeds.opened.push(url);
    const cancelled = async () => {
      deeds.dialogs += 1;
      return { canceled: true, filePaths: [], filePath: '', response: 0, checkboxChecked: false };
    };
    dialog.showOpenDialog = cancelled;
    dialog.showSaveDialog = cancelled;
    dialog.showMessageBox = cancelled;
    dialog.showErrorBox = (title, content) => void deeds.uncaught.push(`${title} ${content}`);
    Notification.prototype.show = function show(this: Electron.Notification) {
      deeds.notified.push(this.body);
    };
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(event, (error: unknown) => deeds.uncaught.push(String(error)));
    }
  });
}

/** What has been recorded. */
export function deedsOf(electron: ElectronApplication): Promise<Deeds> {
  return electron.evaluate(() => (globalThis as unknown as { deeds: Deeds }).deeds);
}

/** Where the prototype of all objects has something that nobody put there: nowhere, one hopes. */
export async function pollutionIn(electron: ElectronApplication, page: Page): Promise<string[]> {
  const look = () => {
    const all = [Object.prototype, Array.prototype, Function.prototype] as object[];
    return all.flatMap((each) => Object.keys(each)).concat('polluted' in {} ? ['polluted'] : []);
  };
  const found = [await electron.evaluate(look), await page.evaluate(look)];
  for (const worker of page.workers()) found.push(await worker.evaluate(look));
  return found.flat();
}

/** Everything that the user has: rows, files of the profile, and what is on the clipboard. */
export async function belongings(electron: ElectronApplication, page: Page, profile: string) {
  const rows = await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const db = await settled(indexedDB.open('lectern'));
    const tables: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) {
      tables[name] = await settled(db.transaction(name).objectStore(name).getAll());
    }
    db.close();
    return JSON.stringify(tables);
  });
  // What servers asked for is written some time later, whoever asked for what.
  const names = (await readdir(profile)).filter(
    (name) => /\.jsonl?$/.test(name) && name !== 'http-memory.json',
  );
  const files = await Promise.all(
    names.sort().map(async (name) => [name, await readFile(join(profile, name), 'utf8')]),
  );
  const clipboard = await electron.evaluate(({ clipboard: board }) => board.readText());
  const windows = await electron.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  );
  return { rows, files, clipboard, windows, url: page.url() };
}
