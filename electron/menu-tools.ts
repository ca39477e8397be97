import type { MenuItemConstructorOptions } from 'electron';

/** The menus without the tools for developers, which an installed Lectern has not got. */
export function withoutDeveloperTools(
  items: readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  return items
    .filter(({ role }) => role?.toLowerCase() !== 'toggledevtools')
    .map((item) =>
      Array.isArray(item.submenu)
        ? { ...item, submenu: withoutDeveloperTools(item.submenu) }
        : item,
    );
}
