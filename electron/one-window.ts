import type { Events } from '../shared/ipc.ts';
import { emit } from './ipc.ts';
import type { MainWindow } from './window.ts';

/** The one window of the app: opened when somebody asks for it, and anew after it was closed. */
export class OneWindow {
  #opened: MainWindow | null = null;
  readonly #open: () => MainWindow;

  /** `open` makes the window; whoever gives it says by `isGone` when that was closed. */
  constructor(open: () => MainWindow) {
    this.#open = open;
  }

  /** The window, which is opened if there is none. */
  readonly current = (): MainWindow => {
    this.#opened ??= this.#open();
    return this.#opened;
  };

  /** Whether the window waits for its page before it closes. */
  get isClosing(): boolean {
    return this.#opened?.isClosing() ?? false;
  }

  /** The window was closed: the next who asks gets another. */
  readonly isGone = (): void => {
    this.#opened = null;
  };

  /** Tells the page of the window about an event, if there is one. */
  tell<E extends keyof Events>(name: E, payload: Events[E]): void {
    if (this.#opened) emit(this.#opened.window, name, payload);
  }

  /** Brings the window before the user. */
  focus(): void {
    const { window, show } = this.current();
    if (window.isMinimized()) window.restore();
    show();
    window.focus();
  }
}
