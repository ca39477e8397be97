import { app } from 'electron';
import { LINK_SCHEME } from '../../shared/deep-link.ts';
import type { Arrivals } from './arrivals.ts';

/**
 * Takes files and links as macOS hands them over, which may be before the app is ready.
 * https://www.electronjs.org/docs/latest/api/app#event-open-file-macos
 */
export function receiveFromMac(arrivals: Arrivals): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    arrivals.take([{ kind: 'file', path }]);
  });
  app.on('open-url', (event, address) => {
    event.preventDefault();
    arrivals.take([{ kind: 'link', address }]);
  });
}

/**
 * Says to Windows that links into Lectern are its own; on the other systems the package does. A
 * portable program may be gone tomorrow, and registers nothing. `--` keeps a link from being a switch.
 */
export function claimLinks(): void {
  const isPortable = process.env['PORTABLE_EXECUTABLE_FILE'] !== undefined;
  if (!app.isPackaged || process.platform !== 'win32' || isPortable) return;
  app.setAsDefaultProtocolClient(LINK_SCHEME, process.execPath, ['--']);
}
