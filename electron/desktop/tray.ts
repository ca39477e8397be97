import { Menu, nativeImage, Tray } from 'electron';
import { type OutsideActions, trayMenu } from './outside-menu.ts';
import { strings } from './strings.ts';

/** Pixels that a tray shows, by platform; of twice as many where the screen is that fine. */
const SIZES: Partial<Record<NodeJS.Platform, number>> = { darwin: 18, win32: 16 };
const SIZE = 22;

/**
 * The icon in the tray, if it is asked for. A Linux desktop without a tray shows none and says nothing
 * of it: there, starting Lectern again brings the window back.
 */
export class TrayIcon {
  readonly #icon: string;
  readonly #actions: OutsideActions;
  #tray: Tray | null = null;

  constructor(icon: string, actions: OutsideActions) {
    this.#icon = icon;
    this.#actions = actions;
  }

  /** Shows the icon, or takes it away. */
  set(isOn: boolean): void {
    if (isOn === (this.#tray !== null)) return;
    if (isOn) this.#tray = this.#made();
    else {
      this.#tray?.destroy();
      this.#tray = null;
    }
  }

  #made(): Tray {
    const size = SIZES[process.platform] ?? SIZE;
    const whole = nativeImage.createFromPath(this.#icon);
    const image = nativeImage.createEmpty();
    for (const scaleFactor of [1, 2]) {
      const width = size * scaleFactor;
      const buffer = whole.resize({ width, height: width, quality: 'best' }).toPNG();
      image.addRepresentation({ scaleFactor, width, height: width, buffer });
    }
    const tray = new Tray(image);
    tray.setToolTip(strings.app);
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(this.#actions)));
    tray.on('click', this.#actions.show);
    return tray;
  }
}
