import { app, Menu } from 'electron';
import type { ChosenKeys } from '../shared/commands.ts';
import { menuTemplate } from './menu-template.ts';
import { withoutDeveloperTools } from './menu-tools.ts';

/** Installs the application menu, in the place of one before; `run` is told which command was chosen. */
export function installMenu(run: (id: string) => void, mac: boolean, keys: ChosenKeys): void {
  const template = menuTemplate(run, mac, keys);
  const items = app.isPackaged ? withoutDeveloperTools(template) : template;
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));
}
