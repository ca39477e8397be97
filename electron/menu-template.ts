import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type Command } from '../shared/commands.ts';

type Item = MenuItemConstructorOptions;

/** Electron's spelling of a key chord. */
function accelerator(command: Command): string | undefined {
  const chord = command.keys.find((key) => key.startsWith('Mod+'));
  return chord?.replace('Mod', 'CmdOrCtrl');
}

/** The application menu from the table of commands; `run` is told which was chosen. */
export function menuTemplate(run: (id: string) => void, mac: boolean): Item[] {
  const items = (group: Command['group']): Item[] =>
    (COMMANDS as readonly Command[])
      .filter((command) => command.group === group)
      .map((command) => {
        const keys = accelerator(command);
        return {
          id: command.id,
          label: command.label,
          ...(keys ? { accelerator: keys } : {}),
          // The page handles the keys itself, so that text fields keep their own.
          registerAccelerator: false,
          click: () => run(command.id),
        };
      });
  const line: Item = { type: 'separator' };
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
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
