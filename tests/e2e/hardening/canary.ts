import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from 'playwright/test';

/** A server that nobody may ask: what an attack would load, or send to. */
export type Canary = {
  url: string;
  /** The paths that pages asked for, without the query. */
  asked: string[];
  close: () => Promise<void>;
};

/** What a script that should not run would do. */
export const hitBy = (name: string) => `(globalThis.hits ??= []).push(${JSON.stringify(name)})`;

/** Starts a server that answers every path with a script that leaves its mark. */
export async function startCanary(): Promise<Canary> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    // What the app's own client looks up on the user's word is no attack.
    if (request.headers['user-agent']?.includes('Chrome/')) asked.push(path);
    const isPage = path === '/bare';
    response.writeHead(200, {
      'content-type': isPage ? 'text/html' : 'text/javascript',
      'access-control-allow-origin': '*',
    });
    response.end(isPage ? '<!doctype html><title>bare</title><body>' : hitBy(path.slice(1)));
  });
  server.on('upgrade', (request, socket) => {
    asked.push((request.url ?? '').split('?')[0] ?? '');
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/**
 * A page without any of the app's defences, in a session of its own: what an attack does there shows
 * that it would do it here.
 */
export async function openBare(electron: ElectronApplication, canary: Canary): Promise<Page> {
  const address = `${canary.url}/bare`;
  const opened = electron.waitForEvent('window', {
    // A window that an attack has opened may come in between.
    predicate: (page) =>
      page.waitForURL(address).then(
        () => true,
        () => false,
      ),
  });
  await electron.evaluate(({ app, BrowserWindow, session }, url) => {
    const bare = session.fromPartition('bare');
    // Told after the app's own listener, and for the windows that the page opens too.
    app.on('web-contents-created', (_event, contents) => {
      if (contents.session !== bare) return;
      for (const event of ['will-frame-navigate', 'will-navigate'] as const) {
        contents.removeAllListeners(event);
      }
      contents.setWebRTCIPHandlingPolicy('default');
      contents.setWindowOpenHandler(() => ({
        action: 'allow',
        overrideBrowserWindowOptions: { show: false, webPreferences: { partition: 'bare' } },
      }));
    });
    const window = new BrowserWindow({ show: false, webPreferences: { session: bare } });
    void window.loadURL(url);
  }, address);
  return opened;
}

/** What ran on a page that should not have. */
export function hitsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as { hits?: string[] }).hits ?? []);
}
