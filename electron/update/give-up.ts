import { app, dialog } from 'electron';
import { goBack, packageBefore } from './go-back.ts';
import { runCommand } from './installer-command.ts';
import type { StoredPackage } from './memory.ts';
import { appImageOf } from './package-kind.ts';
import { forgetStarts } from './starts.ts';
import { strings } from './strings.ts';
import { startAgain, surroundings } from './surroundings.ts';
import { UpdateFailure } from './update-failure.ts';

/** Gives up a version that did not start twice: goes back to the one before, or asks what to do. */
export async function giveUp(profile: string, version: string): Promise<void> {
  const before = packageBefore(profile, version);
  const appImage = appImageOf(surroundings());
  try {
    if (!before) await askWithoutWayBack(profile, version);
    else if (before.kind === 'appimage' || (await agreesToGoBack(version, before, profile))) {
      const now = Date.now;
      await goBack({ profile, version, appImage, now, run: runCommand }, before);
      // The installer of Windows starts it by itself.
      if (before.kind !== 'nsis') startAgain();
    }
  } catch (error) {
    const why = error instanceof UpdateFailure ? error.failure : null;
    await askWithoutWayBack(profile, version, why ? `${why.message} ${why.hint}` : String(error));
  }
  app.exit(0);
}

/** Whether the user lets the system's installer run, which asks for a password. */
async function agreesToGoBack(
  version: string,
  before: StoredPackage,
  profile: string,
): Promise<boolean> {
  const words = strings.goBack(version, before.version, profile);
  const chosen = await ask(words.message, words.detail, [words.yes, words.tryAgain, words.quit]);
  if (chosen === 1) tryAgain(profile, version);
  return chosen === 0;
}

async function askWithoutWayBack(profile: string, version: string, why?: string): Promise<void> {
  const words = strings.noWayBack(version, profile, why);
  const chosen = await ask(words.message, words.detail, [words.tryAgain, words.quit]);
  if (chosen === 0) tryAgain(profile, version);
}

function tryAgain(profile: string, version: string): void {
  forgetStarts(profile, version);
  startAgain();
}

/** The number of the button that was pressed; the last one when the window was closed. */
async function ask(message: string, detail: string, buttons: string[]): Promise<number> {
  await app.whenReady();
  const cancelId = buttons.length - 1;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: strings.title,
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId,
    noLink: true,
  });
  return response;
}
