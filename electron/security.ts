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
  contents.on('will-frame-navigate', (event) => {
    // We have no frames: one that somebody made may go nowhere.
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // The policy of the page says nothing of WebRTC, whose packets would tell who is here.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Chromium asks nobody before it shows `about:blank`: contents that went there get their page again. */
export function bringBack(contents: WebContents, page: string): void {
  contents.on('did-navigate', (_event, url) => {
    if (url !== page) void contents.loadURL(page);
  });
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
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Where a page must never send anything; our own scheme is not among them, and costs no call. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

/**
 * Cancels whatever a page asks of the network or the disk, behind the content security policy as a
 * second lock: what Lectern asks for, `electron/net/` asks, and writes down.
 */
function refuseStrayRequests(session: Session): void {
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (_details, answer) =>
    answer({ cancel: true }),
  );
}

/**
 * Lets Chromium look up no name at all: a page could send a few words away as the name of a host, in
 * a hint to the browser that no policy covers. `electron/net/` has Node's resolver.
 * https://chromium.googlesource.com/chromium/src/+/HEAD/services/network/public/cpp/network_switches.cc
 */
export function resolveNoNames(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
}

/** Refuses every download: what is saved goes through a dialog of our own. */
function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}

/** Refuses a session every right, every request of its own and every download. */
export function confineSession(session: Session): void {
  refusePermissions(session);
  refuseStrayRequests(session);
  refuseDownloads(session);
}
