import { expect, letPass, test } from '../fixtures.ts';

test('the page has nothing of Node or Electron', async ({ app }) => {
  const found = await app.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname'];
    const own = Object.getOwnPropertyNames(window).filter((name) =>
      /electron|^ipc|^node[A-Z_]|^lectern/i.test(name),
    );
    return {
      names: names.filter((name) => name in window),
      own,
      bridge: Object.fromEntries(
        Object.entries(window.lectern).map(([part, all]) => [part, typeof all]),
      ),
    };
  });
  expect(found.names).toEqual([]);
  expect(found.own.filter((name) => !/^Node(?:Filter|Iterator|List)$/.test(name))).toEqual([
    'lectern',
  ]);
  expect(found.bridge).toEqual({ ask: 'object', on: 'object' });
});

test('what the bridge gives belongs to the page, and cannot be changed or climbed', async ({
  app,
}) => {
  const found = await app.page.evaluate(async () => {
    const { ask, on } = window.lectern;
    const climb = (value: object) => value.constructor.constructor === Function;
    const before = ask.readSettings;
    try {
      Object.assign(ask, { readSettings: () => 'mine' });
    } catch {
      // It is frozen.
    }
    try {
      Object.assign(window, { lectern: {} });
    } catch {
      // Its name is taken.
    }
    return {
      isPages: climb(ask) && climb(on) && climb(ask.readSettings) && climb(ask.readSettings({})),
      isSame: window.lectern.ask.readSettings === before,
      isReply: climb(await ask.readSettings({})),
    };
  });
  expect(found).toEqual({ isPages: true, isSame: true, isReply: true });
});

test('a page that has bent its own language sees nothing of the preload script', async ({
  app,
  troubles,
}) => {
  const seen = await app.page.evaluate(async () => {
    const names: string[] = [];
    const look = (value: unknown) => {
      if (typeof value !== 'object' && typeof value !== 'function') return;
      for (const name of ['invoke', 'sendSync', 'exposeInMainWorld', 'mainModule', 'binding']) {
        if (value !== null && name in (value as object)) names.push(name);
      }
    };
    const bend = (owner: object, name: string) => {
      const all = owner as Record<string, (...given: unknown[]) => unknown>;
      const kept = all[name];
      if (!kept) return;
      all[name] = function (this: unknown, ...given: unknown[]) {
        all[name] = kept;
        for (const value of [this, ...given]) look(value);
        all[name] = bent;
        return Reflect.apply(kept, this, given);
      };
      const bent = all[name];
    };
    bend(Function.prototype, 'call');
    bend(Function.prototype, 'apply');
    bend(Function.prototype, 'bind');
    bend(Array.prototype, 'map');
    bend(Array.prototype, 'push');
    bend(Promise.prototype, 'then');
    bend(Object, 'keys');
    for (const name of ['channel', 'input', 'sender', 'ports']) {
      Object.defineProperty(Object.prototype, name, {
        configurable: true,
        set(value) {
          look(this);
          look(value);
        },
      });
    }
    // What it looks for it would see.
    const leak = { invoke: 1 };
    [leak].map((each) => each);
    [].push.call(leak as never);
    const isLooking = names.splice(0).includes('invoke');
    const reply = await window.lectern.ask.readSettings({});
    window.lectern.on.woke(() => {})();
    for (const name of ['channel', 'input', 'sender', 'ports']) {
      Reflect.deleteProperty(Object.prototype, name);
    }
    return { names, ok: reply.ok, isLooking };
  });
  expect(seen).toEqual({ names: [], ok: true, isLooking: true });
  letPass(troubles);
});

test('a listener is told the matter and nothing of the message', async ({ app }) => {
  await app.page.evaluate(() => {
    const told = window as unknown as { told: unknown[][] };
    told.told = [];
    window.lectern.on.woke((...given) => told.told.push(given));
  });
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('lectern:woke', null),
  );
  await expect
    .poll(() => app.page.evaluate(() => (window as unknown as { told: unknown[] }).told))
    .toEqual([[null]]);
});

test('every window has the safe settings', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return getLastWebPreferences.call(contents);
    }),
  );
  expect(preferences.length).toBeGreaterThan(0);
  for (const each of preferences) {
    expect(each).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    });
    for (const name of [
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'navigateOnDragDrop',
      'enableBlinkFeatures',
    ]) {
      expect(each[name] || false, name).toBe(false);
    }
  }
});
