import { join } from 'node:path';
import { app } from 'electron';

/** The program that starts this Lectern again: of an AppImage or a portable program, the file itself. */
export function ownProgram(): string {
  const { APPIMAGE, PORTABLE_EXECUTABLE_FILE } = process.env;
  return APPIMAGE ?? PORTABLE_EXECUTABLE_FILE ?? process.execPath;
}

/** What else stands on the command line of a Lectern with the same profile. */
export function ownArguments(): string[] {
  const profile = app.getPath('userData');
  const usual = join(app.getPath('appData'), 'Lectern');
  return [
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(profile === usual ? [] : [`--user-data-dir=${profile}`]),
  ];
}
