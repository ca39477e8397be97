import { join, resolve } from 'node:path';
import { app } from 'electron';

/** Puts the profile where `--user-data-dir` says, else in the system's usual place. */
export function chooseProfile(): void {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  app.setPath('userData', chosen ? resolve(chosen) : join(app.getPath('appData'), 'Lectern'));
}
