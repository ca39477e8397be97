import { app } from 'electron';
import { wordsOf } from '../terminal/command-line.ts';
import { appImageOf, type Surroundings } from './package-kind.ts';

/** What tells how this Lectern was installed. */
export function surroundings(): Surroundings {
  const { platform, env, resourcesPath } = process;
  return { platform, env, resourcesPath, appPath: app.getAppPath(), isPackaged: app.isPackaged };
}

/** Has the app start again when it has ended, with the words that it was started with. */
export function startAgain(): void {
  const execPath = appImageOf(surroundings());
  // The program that runs lies in what the AppImage has mounted, which goes away with it.
  if (execPath === null) app.relaunch();
  else app.relaunch({ execPath, args: wordsOf(process.argv, app.isPackaged) });
}
