import { type BrowserWindow, clipboard, Menu, shell } from 'electron';
import { openLink } from '../links.ts';
import { contextMenu } from './context-menu-template.ts';

/** Has a window answer the right mouse button, or the menu key, which Electron leaves to the app. */
export function offerContextMenus(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, upon) => {
    const template = contextMenu(upon, {
      replace: (word) => webContents.replaceMisspelling(word),
      learn: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
      openLink: (address) => void openLink(address, shell.openExternal),
      copyLink: (address) => clipboard.writeText(address),
    });
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
