import { type BrowserWindow, nativeTheme } from 'electron';

/** The page's own background in each theme (`--page` in its styles). */
const BACKGROUNDS = { light: '#fbfaf8', dark: '#17191d' } as const;

/** The background of a window as the theme is now: nothing flashes before its page paints. */
export function windowBackground(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUNDS.dark : BACKGROUNDS.light;
}

/** Keeps the background of a window in the theme, also where the system changes it while it runs. */
export function followTheme(window: BrowserWindow): void {
  const follow = () => window.setBackgroundColor(windowBackground());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}
