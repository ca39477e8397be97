import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Puts the profile where `--user-data-dir` says, else in the system's usual place. Chromium itself
 * reads `--user-data-dir=DIR` only; a terminal may leave a blank.
 */
export function chooseProfile(words: readonly string[]): void {
  const at = words.indexOf('--user-data-dir');
  const chosen =
    app.commandLine.getSwitchValue('user-data-dir') || (at < 0 ? '' : (words[at + 1] ?? ''));
  app.setPath('userData', chosen ? resolve(chosen) : join(app.getPath('appData'), 'Lectern'));
}
