import { Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';

/** Installs the application menu; `run` is told which command was chosen. */
export function installMenu(run: (id: string) => void, mac: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(run, mac)));
}
