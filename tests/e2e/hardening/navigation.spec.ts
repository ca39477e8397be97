import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, letPass, type RunningApp, test } from '../fixtures.ts';
import { type Canary, hitsOn, openBare, startCanary } from './canary.ts';

const PAGE = 'app://lectern/index.html';

let canary: Canary;

test.beforeEach(async () => {
  canary = await startCanary();
});

test.afterEach(() => canary.close());

/** Ways to lead a page elsewhere or to open another; each stands for itself, for it is sent as text. */
const ESCAPES: Record<string, (url: string) => unknown> = {
  'a new address': (url) => {
    location.href = url;
  },
  'an address in the place of this one': (url) => location.replace(url),
  'an assigned address': (url) => location.assign(url),
  'a link': (url) => {
    const link = document.createElement('a');
    link.href = url;
    document.body.append(link);
    link.click();
  },
  'a link to a new window': (url) => {
    const link = document.createElement('a');
    Object.assign(link, { href: url, target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
  },
  'a link pressed with Ctrl': (url) => {
    const link = document.createElement('a');
    link.href = url;
    document.body.append(link);
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true }));
  },
  'a new window': (url) => void open(url),
  'a named window': (url) => void open(url, 'other', 'popup'),
  'a window of its own': (url) => void open(url, '_top'),
  'an empty window': (url) => {
    const other = open('');
    if (other) other.location.href = url;
  },
  'a form': (url) => {
    const form = document.createElement('form');
    form.action = url;
    document.body.append(form);
    form.submit();
  },
  'a refresh': (url) => {
    const meta = document.createElement('meta');
    Object.assign(meta, { httpEquiv: 'refresh', content: `0;url=${url}` });
    document.head.append(meta);
  },
  'the address of the navigation API': (url) => {
    const { navigation } = window as unknown as { navigation: { navigate: (to: string) => void } };
    navigation.navigate(url);
  },
};

const pathOf = (name: string) => `/${name.replace(/\W+/g, '-')}`;

/** Everything that would show that the page went away or that another came. */
async function state({ page, electron }: RunningApp) {
  return {
    url: page.url(),
    windows: electron.windows().length,
    contents: await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length),
    history: await page.evaluate(() => history.length),
  };
}

test('a page without defences is led away by every one of these', async ({ app }) => {
  for (const [name, flee] of Object.entries(ESCAPES)) {
    const page = await openBare(app.electron, canary);
    await page.evaluate(flee, canary.url + pathOf(name)).catch(() => undefined);
    await expect.poll(() => canary.asked, name).toContain(pathOf(name));
    if (!page.isClosed()) await page.close();
  }
});

const AIMS = {
  'the web': (name: string) => canary.url + pathOf(name),
  'a file': () => 'file:///etc/passwd',
  'a text': () => 'data:text/html,<script>hits=1</script>',
  'another page of ours': () => 'app://lectern/terminal.html?x',
  'another host of ours': () => 'app://other/index.html',
  'the tools': () => 'chrome://gpu',
  'its source': () => `view-source:${PAGE}`,
};

test('nothing leads the page away or opens another', async ({ app, troubles }) => {
  const before = await state(app);
  for (const aim of Object.values(AIMS)) {
    for (const [name, flee] of Object.entries(ESCAPES)) {
      await app.page.evaluate(flee, aim(name)).catch(() => undefined);
    }
  }
  // Navigations are told in their order: whatever was begun before has been decided on now.
  await app.page.evaluate((url) => fetch(url).catch(() => undefined), canary.url);
  expect(await state(app)).toEqual(before);
  expect(await app.page.evaluate(() => document.querySelectorAll('[role=option]').length)).not.toBe(
    0,
  );
  expect(canary.asked).toEqual([]);
  expect(await hitsOn(app.page)).toEqual([]);
  letPass(troubles);
});

test('a page that went blank, which asks nobody, is brought back', async ({ app, troubles }) => {
  const { page, lectern } = app;
  await lectern.row('LongPO').click();
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await page.waitForURL(PAGE);
  await expect(lectern.row('LongPO')).toBeVisible();
  // What the page was doing when it was torn away may have failed.
  letPass(troubles);
});

test('a frame, a guest or an embedded page comes to nothing', async ({ app, troubles }) => {
  const { page, electron } = app;
  const made = await page.evaluate((url) => {
    for (const tag of ['webview', 'iframe', 'embed', 'object', 'fencedframe', 'portal']) {
      const element = document.createElement(tag);
      for (const attribute of ['src', 'data']) {
        try {
          element.setAttribute(attribute, url);
        } catch {
          // Trusted Types keep some from being set at all.
        }
      }
      element.setAttribute('preload', 'file:///etc/passwd');
      element.setAttribute('nodeintegration', '');
      document.body.append(element);
    }
    const webview = document.querySelector('webview');
    return { isGuest: webview !== null && 'executeJavaScript' in webview };
  }, `${canary.url}/guest`);
  expect(made.isGuest).toBe(false);
  expect(canary.asked).toEqual([]);
  expect(
    await electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getType()),
    ),
  ).toEqual(['window']);
  letPass(troubles);
});

test('a frame that is there already goes nowhere', async ({ app, troubles }) => {
  const { page, electron } = app;
  // The policy lets no frame load; an empty one, which loads nothing, can still be made.
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    if (frame.contentWindow) frame.contentWindow.location.href = url;
  }, `${canary.url}/frame`);
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    if (frame?.contentWindow) frame.contentWindow.location.href = 'app://lectern/index.html';
  });
  const origins = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.map(
      ({ origin }) => origin,
    ),
  );
  // What stands in the frame is Chromium's word that it was refused.
  expect(origins).toEqual(['app://lectern', 'null']);
  expect(canary.asked).toEqual([]);
  letPass(troubles);
});

/** Drops something on a place of the page as the system would: through the browser, not by an event. */
async function drop(page: Page, at: { x: number; y: number }, data: object): Promise<void> {
  const debuggee = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await debuggee.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], dragOperationsMask: 1, ...data },
    });
  }
  await debuggee.detach();
}

const item = (mimeType: string, data: string) => ({ mimeType, data, title: '', baseURL: '' });

test('what is dropped on the window or a field does not lead it away', async ({
  app,
  folder,
  troubles,
}) => {
  const { page, lectern } = app;
  const file = join(folder, 'page.html');
  await writeFile(file, '<script>hits = ["file"]</script><title>gone</title>');
  const drops = {
    'an address': { items: [item('text/uri-list', `${canary.url}/drop`)] },
    'an address as text': { items: [item('text/plain', `${canary.url}/drop`)] },
    'a script': { items: [item('text/uri-list', 'javascript:(globalThis.hits=["drop"])')] },
    HTML: {
      items: [
        item('text/html', `<img src="${canary.url}/drop" onerror="globalThis.hits=['drop']">`),
      ],
    },
    'a file': { files: [file] },
    'a file as an address': { items: [item('text/uri-list', `file://${file}`)] },
  };
  const before = await state(app);
  for (const data of Object.values(drops)) {
    for (const place of [lectern.list, lectern.article, lectern.search, lectern.note]) {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      const box = await place.boundingBox();
      if (!box) throw new Error('no such place');
      await drop(page, { x: box.x + 20, y: box.y + 10 }, data);
      // The drop does arrive: it means what Lectern makes of it.
      if ('files' in data) await expect(lectern.dialog('Import')).toBeVisible();
    }
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await state(app)).toEqual(before);
  expect(canary.asked).toEqual([]);
  expect(await hitsOn(page)).toEqual([]);
  expect(await page.title()).toBe('Lectern');
  letPass(troubles);
});
