import { protocol } from 'electron';
import { ImportFiles } from './files/import-file.ts';
import { answerPage } from './page-files.ts';

/** Declares the scheme; must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built page from `root` at our origin, with the content security policy, and the file
 * that the user chose to import.
 */
export function servePage(root: string, imports = new ImportFiles()): void {
  protocol.handle('app', async ({ url }) => (await imports.answer(url)) ?? answerPage(root, url));
}
