import type { BrowserWindow } from 'electron';
import { done } from '../../shared/reply.ts';
import { chooseTarget } from '../files/dialogs.ts';
import { emit, type Handlers } from '../ipc.ts';
import type { Printing } from './printing.ts';

type PrintRequest = 'printPapers' | 'savePdf' | 'cancelPrint' | 'printJob' | 'printTold';

/** The answers to requests about printing; all that it takes is loaded when it is first asked for. */
export function printHandlers(window: () => BrowserWindow): Pick<Handlers, PrintRequest> {
  let printing: Promise<Printing> | null = null;
  const load = () => {
    printing ??= start(window);
    return printing;
  };
  return {
    printPapers: async ({ ids }) => {
      const all = await load();
      return all.run(ids, async (page, { title }) => {
        const reply = await page.toPrinter(title);
        return reply?.ok ? done({ title }) : reply;
      });
    },
    savePdf: async ({ ids, suggestedName }) => {
      const path = await chooseTarget(window(), 'pdf', suggestedName, 'Save as PDF');
      if (path === null) return done(null);
      const [all, { savePdf }] = await Promise.all([load(), import('./save-pdf.ts')]);
      return all.run(ids, (page, drawn) => {
        all.making();
        return savePdf(path, page, drawn);
      });
    },
    cancelPrint: async () => {
      (await printing)?.cancel();
      return done(null);
    },
    printJob: async () => done((await printing)?.job() ?? null),
    printTold: async ({ n, told }) => {
      (await printing)?.told(n, told);
      return done(null);
    },
  };
}

async function start(window: () => BrowserWindow): Promise<Printing> {
  const [{ Printing: Class }, { openPrintWindow }] = await Promise.all([
    import('./printing.ts'),
    import('./print-window.ts'),
  ]);
  const open = () => openPrintWindow(window());
  return new Class(open, (progress) => emit(window(), 'printing', progress));
}
