import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, letPass, ROOT, test } from '../fixtures.ts';
import { launchElectron } from '../main-process.ts';
import { openBare, startCanary } from './canary.ts';

/** Hints to the browser, which no policy covers: somebody could send words away in the name of a host. */
function hint(): void {
  for (const rel of ['dns-prefetch', 'preconnect', 'prefetch']) {
    const link = document.createElement('link');
    Object.assign(link, { rel, href: `http://${rel}.secret.localhost:9/` });
    document.head.append(link);
  }
  const link = document.createElement('a');
  link.href = 'http://link.secret.localhost:9/';
  document.body.append(link);
}

/** The names that Chromium looks up for the hints of a page. */
async function lookedUp(electron: ElectronApplication, page: Page, log: string) {
  await electron.evaluate(
    ({ session }, file) =>
      session.defaultSession.netLog.startLogging(file, { captureMode: 'everything' }),
    log,
  );
  await page.evaluate(hint);
  // Hints that were given before this have been dealt with once it is answered.
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
  await electron.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
  const names = (await readFile(log, 'utf8')).match(/[a-z-]+\.secret\.localhost/g);
  return [...new Set(names)];
}

test('hints to look up a name or to connect somewhere reach nobody', async ({
  app,
  folder,
  troubles,
}) => {
  const log = join(folder, 'net.json');
  const bare = await launchElectron({
    args: [join(ROOT, 'tests/bench/bare-app'), `--user-data-dir=${join(folder, 'bare')}`],
  });
  const page = await bare.firstWindow();
  await page.waitForURL(/\/index\.html$/);
  await expect.poll(() => lookedUp(bare, page, log)).toContain('dns-prefetch.secret.localhost');
  await bare.close();
  for (let times = 0; times < 3; times += 1) {
    expect(await lookedUp(app.electron, app.page, log)).toEqual([]);
  }
  letPass(troubles);
});

/** Asks a STUN server where this computer is (RFC 8489), as WebRTC does; done once it has given up. */
function askWhereWeAre(port: number): Promise<string[]> {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
  const found: string[] = [];
  connection.createDataChannel('canary');
  const settled = new Promise<string[]>((done) => {
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) found.push(candidate.candidate);
      else done(found);
    };
  });
  return connection
    .createOffer()
    .then((offer) => connection.setLocalDescription(offer))
    .then(() => settled)
    .finally(() => connection.close());
}

test('WebRTC sends no packet and tells no address', async ({ app }) => {
  const canary = await startCanary();
  const socket = createSocket('udp4');
  let packets = 0;
  socket.on('message', () => {
    packets += 1;
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  const { port } = socket.address();
  expect(await app.page.evaluate(askWhereWeAre, port)).toEqual([]);
  expect(packets).toBe(0);
  // Elsewhere it does.
  const bare = await openBare(app.electron, canary);
  void bare.evaluate(askWhereWeAre, port).catch(() => undefined);
  await expect.poll(() => packets).toBeGreaterThan(0);
  socket.close();
  await canary.close();
});
