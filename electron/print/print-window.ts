import { app, type BrowserWindow } from 'electron';
import { failed, type Reply } from '../../shared/reply.ts';
import { PRINT_PAGE } from '../page-files.ts';
import { pageWindow } from '../window.ts';
import { paperSizeFor } from './paper-size.ts';
import type { PrintWindow } from './printing.ts';

/** Margins of a page in inches; the foot stands in the lower one. */
const MARGINS = { top: 0.75, bottom: 0.85, left: 0.85, right: 0.85 };

/** The foot of every page. Chromium puts title and numbers in as text: nothing in them is markup. */
const FOOT = `<div style="display: flex; justify-content: space-between; gap: 2em; width: 100%;
  padding: 0 ${MARGINS.left}in; font: 7.5pt sans-serif; color: #444">
  <span class="title" style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap"></span>
  <span style="white-space: nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span>
</div>`;

const crashed = failed(
  'print-crashed',
  'The pages could not be drawn: their window ended.',
  'Try again, with fewer papers at a time.',
);

/**
 * How long a window stays after its pages went to a printer, in ms. They are still on their way when
 * Electron says that they are printed: on Linux it crashes if the window is gone by then.
 */
const LINGER = 30_000;

/** Opens the window in which a printout is drawn; it is never shown, and goes with the `main` window. */
export function openPrintWindow(main: BrowserWindow): PrintWindow {
  const window = pageWindow({ show: false });
  const contents = window.webContents;
  const pageSize = paperSizeFor(app.getLocaleCountryCode(), process.env);
  const gone = new Promise<Reply<never> | null>((resolve) => {
    window.once('closed', () => resolve(null));
    contents.once('render-process-gone', () => resolve(crashed));
    contents.once('did-fail-load', () => resolve(crashed));
  });
  const close = () => {
    // Without the window that asked, nobody wants it, and the app could not end.
    if (!main.isDestroyed()) main.off('closed', close);
    if (!window.isDestroyed()) window.destroy();
  };
  main.once('closed', close);
  let linger = 0;
  void window.loadURL(PRINT_PAGE).catch(() => undefined);
  return {
    gone,
    isGone: () => window.isDestroyed(),
    toPdf: () =>
      contents.printToPDF({
        pageSize,
        margins: MARGINS,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: FOOT,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    toPrinter: async (title) => {
      const printers = await contents.getPrintersAsync();
      if (printers.length === 0) return noPrinter;
      return new Promise((resolve) => {
        contents.print(
          { pageSize, printBackground: true, header: title, footer: 'Lectern' },
          (isPrinted, reason) => {
            if (isPrinted) linger = LINGER;
            resolve(isPrinted ? { ok: true, value: null } : notPrinted(reason));
          },
        );
      });
    },
    close: () => {
      if (linger > 0) setTimeout(close, linger);
      else close();
    },
  };
}

const noPrinter = failed(
  'no-printer',
  'This computer has no printer.',
  'Set one up in the settings of the system, or choose “Save as PDF…”.',
);

/** Why nothing was printed, in Chromium's words; null when the user closed the dialog. */
function notPrinted(reason: string): Reply<never> | null {
  if (/cancel/i.test(reason)) return null;
  return failed(
    'not-printed',
    `The pages were not printed: ${reason || 'the printer refused them'}.`,
    'Check the printer, or choose “Save as PDF…”.',
  );
}
