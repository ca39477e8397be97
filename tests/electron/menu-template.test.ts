import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../electron/menu-template.ts';
import { COMMAND_GROUPS, COMMANDS, type Command } from '../../shared/commands.ts';

type Item = MenuItemConstructorOptions;

/** Modifiers and keys that Electron understands in the chords we use. */
const ACCELERATOR = /^CmdOrCtrl\+(?:Shift\+)?(?:[a-z0-9]|[,=-])$/;

const submenu = (item: Item | undefined) => (Array.isArray(item?.submenu) ? item.submenu : []);

describe.each([
  ['Linux and Windows', false],
  ['macOS', true],
])('the menu on %s', (_name, mac) => {
  const ran: string[] = [];
  const menus = menuTemplate((id) => ran.push(id), mac, {});
  const items = menus.flatMap(submenu);
  const commands = items.filter(({ id }) => id !== undefined);

  // On macOS the settings stand in the app's own menu, which is the first.
  const first = COMMANDS.filter(({ id }) => mac && id === 'settings');
  const order = [
    ...first,
    ...COMMANDS.filter((command) => !first.some(({ id }) => id === command.id)),
  ];

  it('holds every command once, in the order of the table', () => {
    expect(commands.map(({ id }) => id)).toEqual(order.map(({ id }) => id));
    expect(commands.map(({ label }) => label)).toEqual(order.map(({ label }) => label));
  });

  it('has a menu for each group of commands', () => {
    const names = menus.map(({ label, role }) => label ?? role);
    const groups = COMMAND_GROUPS.map((group) => (group === 'Help' ? 'help' : group));
    const help = groups.pop();
    const own = mac ? ['windowMenu'] : [];
    expect(names).toEqual([...(mac ? ['appMenu'] : []), ...groups, ...own, help]);
  });

  it('runs the command that was chosen', () => {
    for (const item of commands) (item.click as (() => void) | undefined)?.();
    expect(ran).toEqual(order.map(({ id }) => id));
  });

  it('shows a key that the command has, and leaves the key itself to the page', () => {
    for (const item of commands) {
      const { keys } = (COMMANDS as readonly Command[]).find(({ id }) => id === item.id) ?? {
        keys: [],
      };
      const chord = keys.find((key) => key.startsWith('Mod+'));
      expect(item.accelerator).toBe(chord?.replace('Mod', 'CmdOrCtrl'));
      if (item.accelerator) expect(item.accelerator).toMatch(ACCELERATOR);
      expect(item.registerAccelerator).toBe(false);
    }
  });

  it('shows the keys that the user has chosen, and none that Electron cannot spell', () => {
    const keys = { star: 'Mod+8', import: '', export: 'x', settings: 'Mod+é', undo: 'Mod+Shift+u' };
    const chosen = menuTemplate(() => {}, mac, keys).flatMap(submenu);
    const shown = Object.keys(keys).map((id) => chosen.find((item) => item.id === id)?.accelerator);
    expect(shown).toEqual(['CmdOrCtrl+8', undefined, undefined, undefined, 'CmdOrCtrl+Shift+u']);
  });

  it('ends the app, or on macOS closes the window, under File', () => {
    const file = menus.find(({ label }) => label === 'File');
    expect(submenu(file).at(-1)?.role).toBe(mac ? 'close' : 'quit');
  });

  it('says what it is in our own window, and on macOS offers what every app there does', () => {
    const own = submenu(menus.find(({ role }) => role === (mac ? 'appMenu' : 'help')));
    expect(own.flatMap(({ role }) => role ?? [])).toEqual(
      mac ? ['services', 'hide', 'hideOthers', 'unhide', 'quit'] : [],
    );
    const about = own.find(({ label }) => label === 'About Lectern');
    ran.length = 0;
    (about?.click as (() => void) | undefined)?.();
    expect(ran).toEqual(['about']);
    expect(items.map(({ role }) => role)).not.toContain('about');
  });

  it('can neither reload the page nor lead it elsewhere', () => {
    const roles = items.map(({ role }) => role);
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forceReload');
  });
});
