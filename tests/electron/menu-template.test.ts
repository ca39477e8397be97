import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../electron/menu-template.ts';
import { COMMAND_GROUPS, COMMANDS, type Command } from '../../shared/commands.ts';

type Item = MenuItemConstructorOptions;

/** Modifiers and keys that Electron understands in the chords we use. */
const ACCELERATOR = /^CmdOrCtrl\+(?:Shift\+)?(?:[a-z0-9]|,)$/;

const submenu = (item: Item | undefined) => (Array.isArray(item?.submenu) ? item.submenu : []);

describe.each([
  ['Linux and Windows', false],
  ['macOS', true],
])('the menu on %s', (_name, mac) => {
  const ran: string[] = [];
  const menus = menuTemplate((id) => ran.push(id), mac, {});
  const items = menus.flatMap(submenu);
  const commands = items.filter(({ id }) => id !== undefined);

  it('holds every command once, in the order of the table', () => {
    expect(commands.map(({ id }) => id)).toEqual(COMMANDS.map(({ id }) => id));
    expect(commands.map(({ label }) => label)).toEqual(COMMANDS.map(({ label }) => label));
  });

  it('has a menu for each group of commands', () => {
    const names = menus.map(({ label, role }) => label ?? role);
    const groups = COMMAND_GROUPS.map((group) => (group === 'Help' ? 'help' : group));
    expect(names).toEqual([...(mac ? ['appMenu'] : []), ...groups]);
  });

  it('runs the command that was chosen', () => {
    for (const item of commands) (item.click as (() => void) | undefined)?.();
    expect(ran).toEqual(COMMANDS.map(({ id }) => id));
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

  it('opens our own window from the menu of the app, which macOS alone has', () => {
    const [first, ...rest] = submenu(menus.find(({ role }) => role === 'appMenu'));
    expect(first?.label).toBe(mac ? 'About Lectern' : undefined);
    expect(rest.at(-1)?.role).toBe(mac ? 'quit' : undefined);
    ran.length = 0;
    (first?.click as (() => void) | undefined)?.();
    expect(ran).toEqual(mac ? ['about'] : []);
    expect(items.map(({ role }) => role)).not.toContain('about');
  });

  it('can neither reload the page nor lead it elsewhere', () => {
    const roles = items.map(({ role }) => role);
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forceReload');
  });
});
