import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';

/**
 * Why nothing can be written into a profile, in the system's words; null where that is possible. A try
 * tells more than the rights of a folder: the disk may be read-only or full, or a file stand there.
 */
export function whyUnusable(profile: string): string | null {
  try {
    mkdirSync(profile, { recursive: true });
    rmdirSync(mkdtempSync(join(profile, '.lectern-')));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Says that the profile cannot be used, in a window or, for a terminal, in words alone; and ends. */
export function refuseProfile(profile: string, why: string, isTerminal: boolean): void {
  const message = `Lectern cannot write to ${profile}, where your library lies: ${why}.`;
  const hint =
    'See that the disk has room and that the folder is yours to write to, then start Lectern again.';
  process.stderr.write(`${message}\n${hint}\n`);
  if (isTerminal) {
    app.exit(1);
    return;
  }
  // Chromium needs a place for its own files, also to show a few words.
  const nowhere = mkdtempSync(join(tmpdir(), 'lectern-'));
  app.setPath('userData', nowhere);
  app.setPath('sessionData', nowhere);
  void app.whenReady().then(() => {
    dialog.showErrorBox('Lectern', `${message}\n\n${hint}`);
    rmSync(nowhere, { recursive: true, force: true });
    app.exit(1);
  });
}
