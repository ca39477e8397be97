import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

/** A window at an origin of its own, under no policy: SQLite's WebAssembly needs to be compiled. */

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
void app.whenReady().then(() => {
  protocol.handle('app', answer);
  const window = new BrowserWindow({ webPreferences: { sandbox: true } });
  void window.loadURL('app://peers/index.html');
});

async function answer({ url }: Request): Promise<Response> {
  const path = new URL(url).pathname;
  const type = TYPES[extname(path)];
  if (!type) return new Response('not found', { status: 404 });
  try {
    const bytes = await readFile(join(import.meta.dirname, 'page', path));
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  } catch {
    return new Response('not found', { status: 404 });
  }
}
