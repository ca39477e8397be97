import { expect, test } from 'vitest';
import { dockMenu, trayMenu, userTasks } from '../../../electron/desktop/outside-menu.ts';

type Click = (() => void) | undefined;

test('the menus outside the window do what they say', () => {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const actions = {
    show: note('show'),
    addPaper: note('add'),
    refresh: note('refresh'),
    quit: note('quit'),
  };
  const press = (items: ReturnType<typeof trayMenu>) =>
    items.map(({ label, click }) => {
      (click as Click)?.();
      return label;
    });
  expect(press(trayMenu(actions)).filter(Boolean)).toEqual([
    'Show Lectern',
    'Add paper…',
    'Refresh feeds',
    'Quit',
  ]);
  expect(done).toEqual(['show', 'add', 'refresh', 'quit']);
  expect(press(dockMenu(actions))).toEqual(['Add paper…', 'Refresh feeds']);
});

test('the tasks of Windows start the program with one more switch', () => {
  const words = ['C:\\My app\\', '--user-data-dir=C:\\a"b', '--plain'];
  const [add, refresh] = userTasks('C:\\Lectern.exe', words);
  expect(add).toMatchObject({
    program: 'C:\\Lectern.exe',
    arguments: '"C:\\My app\\\\" "--user-data-dir=C:\\a\\"b" --plain --add-paper',
  });
  expect(refresh?.arguments).toMatch(/ --refresh-feeds$/);
});
