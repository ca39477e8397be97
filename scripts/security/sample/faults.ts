// Faults on purpose, in the TypeScript that the app is written in. Nothing imports this file: the
// security linter must find them, or it could not read the app either.
import { app, BrowserWindow, type Session, shell } from 'electron';

export const settings = { nodeIntegration: true } satisfies Record<string, boolean>;

export function faults(address: string, session: Session | null): BrowserWindow {
  app.commandLine.appendSwitch('disable-web-security');
  void shell.openExternal(address);
  return new BrowserWindow({
    title: session?.getUserAgent() ?? '',
    webPreferences: { nodeIntegration: true, contextIsolation: false },
  });
}
