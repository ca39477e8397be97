import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { confirmLoss } from './files/dialogs.ts';
import { emit } from './ipc.ts';
import { PAGE, TERMINAL_PAGE } from './page-files.ts';
import { bringBack } from './security.ts';
import { followTheme, windowBackground } from './theme.ts';
import type { WindowMemory } from './window-memory.ts';
import { LEAST } from './window-state.ts';

/** How long a closing window waits for its page to store what is in flight, in ms. */
const FLUSH_LIMIT = 5000;

/** The main window and the moments of its life that others wait for. */
export type MainWindow = {
  window: BrowserWindow;
  /** Shows it; the first time as the last one was, maximised for one. */
  show: () => void;
  /** Settles when the page has painted its first rows. */
  ready: Promise<void>;
  /** Settles when the window or its page is gone, which then never gets ready. */
  gone: Promise<void>;
  /** The page says so. */
  markReady: () => void;
  /** The page has answered that it may close: whether everything typed is stored. */
  markFlushed: (stored: boolean) => Promise<void>;
  /** Whether it waits for that answer. */
  isClosing: () => boolean;
};

/** What is called when the window is gone, and when its page is: with it, by a crash, or for another. */
type Ends = { gone: () => void; pageGone: () => void };

/** How the window behaves on the desktop. */
export type Manners = {
  memory: WindowMemory;
  /** It waits in the tray until it is asked for. */
  startsHidden: boolean;
  /** Whether closing it hides it, and the app goes on in the tray. */
  hidesOnClose: () => boolean;
};

/** Opens the main window. */
export function openMainWindow({ gone, pageGone }: Ends, manners: Manners): MainWindow {
  const { memory } = manners;
  const window = pageWindow({
    ...memory.place(),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: 'Lectern',
    autoHideMenuBar: true,
    icon: join(app.getAppPath(), 'resources/icon.png'),
    backgroundColor: windowBackground(),
    webPreferences: { spellcheck: true, zoomFactor: memory.zoomFactor },
  });
  followTheme(window);
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  let isShown = false;
  const show = () => {
    if (isShown) window.show();
    else memory.show(window);
    isShown = true;
  };
  const closing = closeWhenStored(window, ready, manners);
  window.on('closed', () => {
    pageGone();
    gone();
  });
  window.webContents.on('render-process-gone', pageGone);
  window.webContents.on('did-navigate', pageGone);
  bringBack(window.webContents, PAGE);
  // The wheel with Ctrl, which Electron only tells.
  window.webContents.on('zoom-changed', (_event, step) => memory.zoom(window, step));
  if (!manners.startsHidden) window.once('ready-to-show', show);
  void window.loadURL(PAGE);
  return { window, show, ready, gone: endOf(window), markReady, ...closing };
}

function endOf(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('closed', () => resolve());
    window.webContents.once('render-process-gone', () => resolve());
  });
}

/** Hides a window; on macOS one that fills the screen would leave the screen black. */
function hide(window: BrowserWindow): void {
  if (process.platform === 'darwin' && window.isFullScreen()) {
    window.once('leave-full-screen', () => window.hide());
    window.setFullScreen(false);
  } else window.hide();
}

/** Opens a window that is never shown, with the page that works for the terminal. */
export function openHiddenWindow({ gone, pageGone }: Ends): MainWindow {
  const window = pageWindow({ show: false });
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  window.on('closed', () => {
    pageGone();
    gone();
  });
  window.webContents.on('render-process-gone', pageGone);
  bringBack(window.webContents, TERMINAL_PAGE);
  void window.loadURL(TERMINAL_PAGE);
  return {
    window,
    show: () => undefined,
    ready,
    gone: endOf(window),
    markReady,
    markFlushed: async () => undefined,
    isClosing: () => false,
  };
}

/** Every page is in the sandbox and has nothing but the preload script's contract. */
export function pageWindow(options: Electron.BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow({
    ...options,
    webPreferences: {
      spellcheck: false,
      ...options.webPreferences,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Who talks a user into pasting a script there has the library.
      devTools: !app.isPackaged,
    },
  });
}

/**
 * Holds back closing until the page has stored what is in flight, or for `FLUSH_LIMIT` if it
 * never answers. A page that is not ready yet has nothing to store; one that could not store
 * everything leaves it to the user.
 */
function closeWhenStored(
  window: BrowserWindow,
  ready: Promise<void>,
  { memory, hidesOnClose }: Manners,
): Pick<MainWindow, 'markFlushed' | 'isClosing'> {
  let live = false;
  let quitting = false;
  let waiting: NodeJS.Timeout | null = null;
  void ready.then(() => {
    live = true;
  });
  const go = () => {
    if (!window.isDestroyed()) window.destroy();
    // Holding the window back had cancelled the quit.
    if (quitting) app.quit();
  };
  const onQuit = () => {
    quitting = true;
  };
  app.on('before-quit', onQuit);
  window.on('closed', () => app.off('before-quit', onQuit));
  window.webContents.on('render-process-gone', () => {
    live = false;
  });
  window.on('close', (event) => {
    if (!quitting && hidesOnClose()) {
      event.preventDefault();
      hide(window);
      return;
    }
    if (!live) return;
    event.preventDefault();
    if (waiting) return;
    waiting = setTimeout(go, FLUSH_LIMIT);
    emit(window, 'closing', null);
  });
  const markFlushed = async (stored: boolean) => {
    const limit = waiting;
    if (!limit) return;
    if (!stored) {
      clearTimeout(limit);
      // One that waits in the tray is to be seen when there is something to ask.
      window.show();
      if (!(await confirmLoss(window))) {
        waiting = null;
        quitting = false;
        return;
      }
    }
    await memory.flush();
    clearTimeout(limit);
    go();
  };
  return { markFlushed, isClosing: () => waiting !== null };
}
