import { type BrowserWindow, dialog } from 'electron';
import type { Format } from '../../shared/bibliography/profile.ts';
import { LIBRARY } from '../../shared/output.ts';
import { plainFileName } from './file-name.ts';

/** Lets the user choose one file to import; null when they cancel. */
export async function chooseImportFile(window: BrowserWindow): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: 'Import',
    properties: ['openFile'],
    filters: [
      {
        name: 'Papers',
        extensions: [
          ...['jsonl', 'lectern', 'bib', 'bibtex', 'biblatex', 'ris', 'nbib', 'json', 'csljson'],
          ...['txt', 'text', 'md'],
        ],
      },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

const KINDS = {
  opml: { name: 'OPML', extensions: ['opml', 'xml'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
  html: { name: 'Web page', extensions: ['html'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
};

/** Lets the user choose where a text or a PDF goes; null when they cancel. */
export async function chooseTarget(
  window: BrowserWindow,
  kind: keyof typeof KINDS,
  suggestedName: string,
  title = 'Export',
): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, {
    title,
    defaultPath: plainFileName(suggestedName),
    filters: [KINDS[kind]],
  });
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
}

type OutputFormat = Format | typeof LIBRARY;

const FORMATS: Record<OutputFormat, { name: string; extensions: string[] }> = {
  bibtex: { name: 'BibTeX', extensions: ['bib'] },
  biblatex: { name: 'BibLaTeX', extensions: ['bib'] },
  ris: { name: 'RIS', extensions: ['ris'] },
  'csl-json': { name: 'CSL-JSON', extensions: ['json'] },
  'csl-yaml': { name: 'CSL-YAML', extensions: ['yaml', 'yml'] },
  hayagriva: { name: 'Hayagriva', extensions: ['yml', 'yaml'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
  references: { name: 'Text', extensions: ['txt'] },
  [LIBRARY]: { name: 'Lectern library', extensions: ['lectern'] },
};

/** Lets the user choose where a bibliography or the library goes; null when they cancel. */
export async function chooseOutput(
  window: BrowserWindow,
  format: OutputFormat,
  suggestedName: string,
): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, {
    title: format === LIBRARY ? 'Save a copy of the library' : 'Export',
    defaultPath: plainFileName(suggestedName),
    filters: [FORMATS[format], { name: 'All files', extensions: ['*'] }],
  });
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
}

/** Asks whether to close although the last words typed could not be stored. */
export async function confirmLoss(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'What you typed last is not stored yet.',
    detail: 'Lectern could not write it to the disk. Free some space and try again, or copy it.',
    buttons: ['Stay', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
