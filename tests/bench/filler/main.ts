import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { PAGE } from '../../../electron/page-files.ts';
import { registerScheme, servePage } from '../../../electron/protocol.ts';

/** A window at the app's own origin, so that what it stores is found by the app. */
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
registerScheme();
void app.whenReady().then(() => {
  servePage(join(import.meta.dirname, 'page'));
  const window = new BrowserWindow({ webPreferences: { sandbox: true } });
  void window.loadURL(PAGE);
});
