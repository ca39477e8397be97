import { protocol } from 'electron';
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

/** Serves the built page from `root` at our origin, with the content security policy. */
export function servePage(root: string): void {
  protocol.handle('app', (request) => answerPage(root, request.url));
}
