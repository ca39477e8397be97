import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

// The least that an Electron app can be: one sandboxed window, made and shown as Lectern makes its
// own (electron/window.ts), with a static page of 30 rows. What Lectern is measured against.

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => app.quit());
app.whenReady().then(open);

function open() {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#fbfaf8',
    webPreferences: { sandbox: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  window.loadFile(join(import.meta.dirname, 'index.html'));
}
