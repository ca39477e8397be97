import type { MenuItemConstructorOptions } from 'electron';
import { strings } from './strings.ts';

/** What can be asked of Lectern outside its window. */
export type OutsideActions = {
  show: () => void;
  addPaper: () => void;
  refresh: () => void;
  quit: () => void;
};

/** The menu of the icon in the tray. */
export function trayMenu(actions: OutsideActions): MenuItemConstructorOptions[] {
  return [
    { label: strings.show, click: actions.show },
    { type: 'separator' },
    ...dockMenu(actions),
    { type: 'separator' },
    { label: strings.quit, click: actions.quit },
  ];
}

/** What stands in the menu of macOS's dock, above what the system puts there. */
export function dockMenu(
  actions: Pick<OutsideActions, 'addPaper' | 'refresh'>,
): MenuItemConstructorOptions[] {
  return [
    { label: strings.addPaper, click: actions.addPaper },
    { label: strings.refresh, click: actions.refresh },
  ];
}

/** The tasks of Windows's jump list: each starts the program with one more switch. */
export function userTasks(program: string, words: readonly string[]): Electron.Task[] {
  const task = (name: string, title: string, description: string): Electron.Task => ({
    program,
    arguments: [...words, name].map(quotedForWindows).join(' '),
    iconPath: program,
    iconIndex: 0,
    title,
    description,
  });
  return [
    task('--add-paper', strings.addPaper, strings.addPaperTask),
    task('--refresh-feeds', strings.refresh, strings.refreshTask),
  ];
}

/** As CommandLineToArgvW reads it: a path ends in no backslash before the quotation mark. */
function quotedForWindows(word: string): string {
  return /[\s"]/.test(word)
    ? `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`
    : word;
}
