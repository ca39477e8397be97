import { readFile } from 'node:fs/promises';
import type { ElectronApplication } from 'playwright/test';
import { getDocumentProxy } from 'unpdf';

/** A PDF as a reader sees it. */
export type ReadPdf = {
  information: Record<string, unknown>;
  /** The text of each page, without blanks, which a PDF may leave out or add at the ends of lines. */
  pages: string[];
  /** Where links lead to, in their order. */
  links: string[];
  /** Width and height of the first page in points. */
  size: [number, number];
  isTagged: boolean;
  outline: { title: string; items: string[] }[];
};

/** Reads a PDF back with pdf.js. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)));
  const pages: string[] = [];
  const links: string[] = [];
  let size: [number, number] = [0, 0];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push(withoutBlanks(text));
    const found = (await page.getAnnotations()) as { subtype: string; url?: string }[];
    links.push(...found.flatMap(({ subtype, url }) => (subtype === 'Link' && url ? [url] : [])));
    if (n === 1) size = [page.view[2] ?? 0, page.view[3] ?? 0];
  }
  const outline = ((await pdf.getOutline()) ?? []) as {
    title: string;
    items: { title: string }[];
  }[];
  return {
    information: (await pdf.getMetadata()).info as Record<string, unknown>,
    pages,
    links,
    size,
    isTagged: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    outline: outline.map(({ title, items }) => ({ title, items: items.map((item) => item.title) })),
  };
}

/** A text as `readPdf` gives it. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Has the system's dialog for saving answer with a path; null for a press on "Cancel". */
export function answerSaveDialog(electron: ElectronApplication, path: string | null) {
  return electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}

/** Keeps the page that draws printouts waiting for ever: so that it can be cancelled or crash. */
export function holdPrintouts(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('lectern:printJob');
    ipcMain.handle('lectern:printJob', () => new Promise(() => undefined));
  });
}
