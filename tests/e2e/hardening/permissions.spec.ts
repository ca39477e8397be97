import { expect, letPass, type RunningApp, test } from '../fixtures.ts';
import { openBare, startCanary } from './canary.ts';

/** Rights that a page can ask about (https://w3c.github.io/permissions-registry). */
const RIGHTS = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'persistent-storage',
  'background-sync',
  'idle-detection',
  'window-management',
  'local-fonts',
  'storage-access',
];

/** What each right is for a page. */
const statesOf = (names: string[]) =>
  Promise.all(
    names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name } as PermissionDescriptor);
      return `${name}: ${state}`;
    }),
  );

/** Asks for what needs a right; each answer says how it went. Sent to the page as text. */
function askForAll(): Promise<Record<string, string>> {
  type Loose = Record<string, ((...given: unknown[]) => unknown) | undefined>;
  // Not every system has every one of these.
  const call = (owner: object | undefined, method: string, ...given: unknown[]) => {
    const asked = (owner as Loose | undefined)?.[method];
    if (!asked) throw new Error('not there');
    return asked.apply(owner, given);
  };
  const device = (name: string) => (navigator as unknown as Record<string, object>)[name];
  const asks: Record<string, () => unknown> = {
    geolocation: () =>
      new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
    notification: () => Notification.requestPermission(),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    'reading the clipboard': () => navigator.clipboard.readText(),
    'writing the clipboard': () => navigator.clipboard.writeText('x'),
    MIDI: () => navigator.requestMIDIAccess({ sysex: true }),
    USB: () => call(device('usb'), 'requestDevice', { filters: [] }),
    HID: () => call(device('hid'), 'requestDevice', { filters: [] }),
    serial: () => call(device('serial'), 'requestPort'),
    Bluetooth: () => call(device('bluetooth'), 'requestDevice', { acceptAllDevices: true }),
    fonts: () => call(window, 'queryLocalFonts'),
    screens: () => call(window, 'getScreenDetails'),
    'no sleep': () => navigator.wakeLock.request(),
    storage: () => navigator.storage.persist(),
    'service worker': () => navigator.serviceWorker.register('./sw.js'),
    payment: () =>
      new PaymentRequest([{ supportedMethods: 'https://example.org' }], {
        total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
      }).canMakePayment(),
  };
  const outcome = async (ask: () => unknown) => {
    try {
      const value = await ask();
      // HID answers with an empty list where nothing was given.
      if (Array.isArray(value) && value.length === 0) return 'refused';
      return value === false || value === 'denied' ? 'refused' : `given: ${String(value)}`;
    } catch {
      return 'refused';
    }
  };
  return Promise.all(
    Object.entries(asks).map(async ([name, ask]) => [name, await outcome(ask)]),
  ).then((all) => Object.fromEntries(all));
}

/** Expects that the page has no right, and gets none. */
async function expectNoRights({ page, electron }: RunningApp): Promise<void> {
  const states = await page.evaluate(statesOf, RIGHTS);
  expect(states).toEqual(RIGHTS.map((name) => `${name}: denied`));
  const outcomes = await page.evaluate(askForAll);
  expect(Object.keys(outcomes).length).toBeGreaterThan(15);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  // Nobody answers this one.
  await page.evaluate(() => void document.documentElement.requestFullscreen());
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  expect(
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.isFullScreen(),
    ),
  ).toBe(false);
}

test('no right is given, asked about or asked for', async ({ app, troubles }) => {
  await expectNoRights(app);
  letPass(troubles);
});

test('nor without the permissions policy', async ({ app, troubles }) => {
  const { page, electron, lectern } = app;
  await electron.evaluate(({ session }) => {
    session.defaultSession.webRequest.onHeadersReceived(({ responseHeaders = {} }, answer) => {
      const { 'permissions-policy': _, ...others } = responseHeaders;
      answer({ responseHeaders: others });
    });
  });
  await page.reload();
  await lectern.ready();
  await expectNoRights(app);
  expect(troubles.splice(0).filter((text) => text.includes('Permissions policy'))).toEqual([]);
});

test('a page without defences has these rights', async ({ app }) => {
  const canary = await startCanary();
  const page = await openBare(app.electron, canary);
  const states = await page.evaluate(statesOf, RIGHTS);
  expect(states.filter((state) => state.endsWith(': denied'))).toEqual([]);
  await canary.close();
});

test('nothing is downloaded', async ({ app, troubles }) => {
  const { page, electron } = app;
  await electron.evaluate(({ session }) => {
    const told = globalThis as { downloads?: string[] };
    told.downloads = [];
    session.defaultSession.on('will-download', (event, item) => {
      told.downloads?.push(`${item.getURL().slice(0, 5)} ${event.defaultPrevented}`);
    });
  });
  await page.evaluate(() => {
    const addresses = [
      URL.createObjectURL(new Blob(['x'])),
      'data:application/octet-stream,x',
      'app://lectern/index.html',
    ];
    for (const href of addresses) {
      const link = document.createElement('a');
      Object.assign(link, { href, download: 'x.exe' });
      document.body.append(link);
      link.click();
    }
  });
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { downloads?: string[] }).downloads?.sort()))
    .toEqual(['app:/ true', 'blob: true', 'data: true']);
  letPass(troubles);
});
