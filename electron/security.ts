import { app, type Session, type WebContents, type WebFrameMain } from 'electron';
import { ORIGIN, PAGE, TERMINAL_PAGE } from './page-files.ts';

/** True for the main frame of a page from our own origin. */
export function isOurFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN;
}

/**
 * Keeps every page inside the app: no navigation but to load it anew, no new windows, no embedded guests.
 * https://www.electronjs.org/docs/latest/tutorial/security items 12 to 14.
 */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // Only the page itself may be loaded, anew.
    if (event.url !== PAGE && event.url !== TERMINAL_PAGE) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Applies `confine` to every page this process ever makes. */
export function confineAll(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/**
 * Runs every page in Chromium's sandbox, item 4 of the list above. Where it was switched off from
 * outside, as root needs it, forcing it would only make every child process crash.
 */
export function sandboxEveryPage(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/**
 * Refuses every permission: the app needs no camera, location, notification or clipboard right.
 * https://www.electronjs.org/docs/latest/tutorial/security item 5.
 */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
