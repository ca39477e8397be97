import type { MenuItemConstructorOptions } from 'electron';
import { type ChosenKeys, COMMANDS, type Command, keysOf } from '../shared/commands.ts';

type Item = MenuItemConstructorOptions;

/** What Electron can spell: it refuses a menu with any other accelerator. */
const SPELT = /^Mod\+(?:Shift\+)?(?:[a-z0-9]|[,./;'[\]\\`=-]|F\d+)$/;

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
    ...(mac ? [appMenu(() => run('about'), items('File').filter(isSettings))] : []),
    {
      label: 'File',
      submenu: mac
        ? [...items('File').filter((item) => !isSettings(item)), line, { role: 'close' }]
        : [...items('File'), line, { role: 'quit', accelerator: 'Ctrl+Q' }],
    },
    {
      label: 'Edit',
      submenu: [...items('Edit'), line, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }],
    },
    { label: 'Go', submenu: items('Go') },
    { label: 'Paper', submenu: items('Paper') },
    {
      label: 'View',
      submenu: [...items('View'), line, { role: 'togglefullscreen' }, { role: 'toggleDevTools' }],
    },
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    { role: 'help', submenu: items('Help') },
  ];
}

/**
 * The menu that macOS names after the app. Its first item is our window, not the system's panel; the
 * settings stand here, beside what macOS offers itself.
 */
function appMenu(about: () => void, settings: Item[]): Item {
  const line: Item = { type: 'separator' };
  return {
    role: 'appMenu',
    submenu: [
      { label: 'About Lectern', click: about },
      line,
      ...settings,
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

function isSettings({ id }: Item): boolean {
  return id === 'settings';
}
