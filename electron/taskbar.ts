import type { BrowserWindow } from 'electron';
import type { Parsed } from '../shared/ipc.ts';

/** Shows on the taskbar or dock how far long work is; gives null, as there is nothing to tell. */
export function showProgress(
  window: BrowserWindow,
  progress: Parsed<'showProgress'>['progress'],
): null {
  // Electron: below 0 for none, above 1 for unknown.
  if (progress.kind === 'share') window.setProgressBar(progress.share);
  else window.setProgressBar(progress.kind === 'none' ? -1 : 2);
  return null;
}
