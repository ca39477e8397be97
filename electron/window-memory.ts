import { readFileSync } from 'node:fs';
import { type BrowserWindow, screen } from 'electron';
import { LaterFile } from './net/later-file.ts';
import { sleep } from './net/sleep.ts';
import { NEW_WINDOW, placeWindow, readWindowState, type WindowState } from './window-state.ts';
import { type ZoomStep, zoomAfter } from './zoom.ts';

/** What may change where a window is, or how it fills the screen. */
const MOVES = [
  'resize',
  'move',
  'maximize',
  'unmaximize',
  'enter-full-screen',
  'leave-full-screen',
] as const;

/** Remembers the window from one start to the next, in a small file of the profile. */
export class WindowMemory {
  #state: WindowState;
  readonly #file: LaterFile;

  constructor(path: string) {
    this.#state = read(path);
    this.#file = new LaterFile(path, () => `${JSON.stringify(this.#state)}\n`, sleep);
  }

  /** Size, and place if it has one, of the window that is to be opened. */
  place(): Electron.Rectangle | { width: number; height: number } {
    const { id } = screen.getPrimaryDisplay();
    const displays = screen
      .getAllDisplays()
      .sort((a, b) => Number(b.id === id) - Number(a.id === id));
    return placeWindow(
      this.#state,
      displays.map(({ workArea }) => workArea),
    );
  }

  /** Shows a window for the first time, as the last one was, and remembers it from then on. */
  show(window: BrowserWindow): void {
    const { mode } = this.#state;
    if (mode === 'maximized') window.maximize();
    window.show();
    if (mode === 'fullscreen') window.setFullScreen(true);
    const changed = () => this.#changed(window);
    for (const move of MOVES) window.on(move as 'resize', changed);
  }

  /** The size of the page, as a factor. */
  get zoomFactor(): number {
    return this.#state.zoom / 100;
  }

  /** Makes a window's page larger or smaller; gives the size in percent. */
  zoom(window: BrowserWindow, step: ZoomStep): number {
    const zoom = zoomAfter(this.#state.zoom, step);
    window.webContents.setZoomFactor(zoom / 100);
    this.#state = { ...this.#state, zoom };
    this.#file.touch();
    return zoom;
  }

  /** Writes what is not yet on disk. */
  flush(): Promise<void> {
    return this.#file.flush();
  }

  #changed(window: BrowserWindow): void {
    if (window.isDestroyed() || window.isMinimized()) return;
    const mode = window.isFullScreen()
      ? 'fullscreen'
      : window.isMaximized()
        ? 'maximized'
        : 'normal';
    this.#state = { ...this.#state, bounds: window.getNormalBounds(), mode };
    this.#file.touch();
  }
}

function read(path: string): WindowState {
  try {
    return readWindowState(readFileSync(path, 'utf8'));
  } catch {
    return NEW_WINDOW;
  }
}
