import type { MenuItemConstructorOptions } from 'electron';
import { type ChosenKeys, COMMANDS, type Command, keysOf } from '../shared/commands.ts';

type Item = MenuItemConstructorOptions;

/** What Electron can spell: it refuses a menu with any other accelerator. */
const SPELT = /^Mod\+(?:Shift\+)?(?:[a-z0-9]|[,./;'[\]\\`-]|F\d+)$/;

/** Electron's spelling of a key chord. */
function accelerator(command: Command, keys: ChosenKeys): string | undefined {
  const chord = keysOf(command, keys).find((key) => SPELT.test(key));
  return chord?.replace('Mod', 'CmdOrCtrl');
}

/**
 * The application menu from the table of commands, with the keys that the user has chosen; `run` is
 * told which was chosen.
 */
export function menuTemplate(run: (id: string) => void, mac: boolean, keys: ChosenKeys): Item[] {
  const items = (group: Command['group']): Item[] =>
    (COMMANDS as readonly Command[])
      .filter((command) => command.group === group)
      .map((command) => {
        const chord = accelerator(command, keys);
        return {
          id: command.id,
          label: command.label,
          ...(chord ? { accelerator: chord } : {}),
          // The page handles the keys itself, so that text fields keep their own.
          registerAccelerator: false,
          click: () => run(command.id),
        };
      });
  const line: Item = { type: 'separator' };
  return [
    ...(mac ? [appMenu(() => run('about'))] : []),
    { label: 'File', submenu: [...items('File'), line, { role: mac ? 'close' : 'quit' }] },
    {
      label: 'Edit',
      submenu: [...items('Edit'), line, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }],
    },
    { label: 'Go', submenu: items('Go') },
    { label: 'Paper', submenu: items('Paper') },
    {
      label: 'View',
      submenu: [
        ...items('View'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'help', submenu: items('Help') },
  ];
}

/** The menu that macOS names after the app. Its first item is our window, not the system's panel. */
function appMenu(about: () => void): Item {
  const line: Item = { type: 'separator' };
  return {
    role: 'appMenu',
    submenu: [
      { label: 'About Lectern', click: about },
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
}
