import { join } from 'node:path';
import { app, type BrowserWindow, Menu, session } from 'electron';
import type { Reply } from '../../shared/reply.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Arrivals } from '../arrivals/arrivals.ts';
import { ownArguments, ownProgram } from '../own-command.ts';
import { checkSpelling } from '../spelling/check-spelling.ts';
import { offerContextMenus } from './context-menu.ts';
import { dockMenu, userTasks } from './outside-menu.ts';
import { TrayIcon } from './tray.ts';

/** The desktop around the window: tray, dock or taskbar, spelling and menus of the right button. */
export type Desktop = {
  /** Has it be as the settings say. */
  apply: (settings: Settings) => Promise<Reply<null>>;
  /** A window has been opened. */
  welcome: (window: BrowserWindow) => void;
};

/** Sets up what the desktop shows; `root` is the app's folder. */
export function startDesktop(root: string, arrivals: Arrivals): Desktop {
  const actions = {
    show: () => arrivals.take([]),
    addPaper: () => arrivals.take([{ kind: 'command', id: 'add-paper' }]),
    refresh: () => arrivals.take([{ kind: 'command', id: 'refresh' }]),
    quit: () => app.quit(),
  };
  const tray = new TrayIcon(join(root, 'resources/icon.png'), actions);
  app.dock?.setMenu(Menu.buildFromTemplate(dockMenu(actions)));
  if (process.platform === 'win32') app.setUserTasks(userTasks(ownProgram(), ownArguments()));
  return {
    apply: async (settings) => {
      tray.set(settings.tray);
      return checkSpelling(settings.spelling, {
        session: session.defaultSession,
        from: join(root, 'resources/dictionaries'),
        profile: app.getPath('userData'),
        locale: app.getSystemLocale(),
        platform: process.platform,
      });
    },
    welcome: offerContextMenus,
  };
}
