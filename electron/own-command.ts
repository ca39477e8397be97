import { join } from 'node:path';
import { app } from 'electron';
import { appImageOf } from './update/package-kind.ts';
import { surroundings } from './update/surroundings.ts';

/** The program that starts this Lectern again: of an AppImage or a portable program, the file itself. */
export function ownProgram(): string {
  // Of an AppImage only where this Lectern lies in it: the variable is handed on to what it starts.
  const { PORTABLE_EXECUTABLE_FILE } = process.env;
  return appImageOf(surroundings()) ?? PORTABLE_EXECUTABLE_FILE ?? process.execPath;
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
