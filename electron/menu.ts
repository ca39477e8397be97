import { Menu } from 'electron';
import type { ChosenKeys } from '../shared/commands.ts';
import { menuTemplate } from './menu-template.ts';

/** Installs the application menu, in the place of one before; `run` is told which command was chosen. */
export function installMenu(run: (id: string) => void, mac: boolean, keys: ChosenKeys): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(run, mac, keys)));
}
