import { expect, it } from 'vitest';
import { menuTemplate } from '../../electron/menu-template.ts';
import { withoutDeveloperTools } from '../../electron/menu-tools.ts';

it.each([true, false])('takes the tools for developers and nothing else (macOS: %s)', (mac) => {
  const menus = menuTemplate(() => {}, mac, {});
  const left = withoutDeveloperTools(menus);
  const roles = (all: typeof menus) =>
    all.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).map(({ role }) => role);
  expect(roles(menus)).toContain('toggleDevTools');
  expect(roles(left)).toEqual(roles(menus).filter((role) => role !== 'toggleDevTools'));
  expect(left.map(({ label, role }) => label ?? role)).toEqual(
    menus.map(({ label, role }) => label ?? role),
  );
});
