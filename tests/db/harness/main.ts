import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { PAGE } from '../../../electron/page-files.ts';
import { registerScheme, servePage } from '../../../electron/protocol.ts';

/** A window on the test page, at the app's own origin and under its own policy. */
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
registerScheme();
void app.whenReady().then(() => {
  servePage(join(import.meta.dirname, 'page'));
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  void window.loadURL(PAGE);
});
