import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, ROOT, test } from './fixtures.ts';

test('the first run opens the inbox with the bundled papers and the first one selected', async ({
  app,
}) => {
  const { lectern } = app;
  await lectern.expectCount('Inbox', 88);
  await lectern.expectCount('All papers', 88);
  await lectern.expectCount('Read', 0);
  await expect(lectern.activeRow).toHaveAttribute('aria-posinset', '1');
  await expect(lectern.activeRow).toHaveAttribute('aria-setsize', '88');
  const title = (await lectern.article.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await expect(lectern.activeRow).toHaveAccessibleName(new RegExp(`^${title.slice(0, 30)}`));
  await expect(lectern.article.getByRole('link', { name: 'Abstract page' })).toBeVisible();
});

test('the list draws only the rows in sight', async ({ app }) => {
  expect(await app.lectern.rows.count()).toBeLessThan(60);
});

test('the active row is there for screen readers wherever the list is scrolled to', async ({
  app,
}) => {
  const { lectern } = app;
  await lectern.list.evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(lectern.list.locator('[aria-posinset="88"]')).toBeVisible();
  const active = (await lectern.list.getAttribute('aria-activedescendant')) ?? 'none';
  await expect(lectern.list.locator(`#${active}`)).toHaveAttribute('aria-selected', 'true');
});

test('sorting by title, author and added changes the order and can be turned', async ({ app }) => {
  const { lectern, page } = app;
  // A key acts on the list as it is shown, which may still be the one before.
  const expectFirst = (name: RegExp) =>
    expect(async () => {
      await lectern.list.press('Home');
      await expect(lectern.activeRow).toHaveAccessibleName(name, { timeout: 500 });
    }).toPass();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expectFirst(/^A Progressive Framework/);
  await page.getByRole('button', { name: /^Sorted upwards/ }).click();
  await expectFirst(/^Visual Context/);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('First author');
  await expectFirst(/^Clustered Retrieved/);
});

test('math in a title is typeset and read in plain words', async ({ app }) => {
  const { lectern, page } = app;
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('pangu');
  await lectern.row('PanGu-α').click();
  await expect(lectern.article.getByRole('heading', { level: 1 }).locator('.katex')).toBeVisible();
  await expect(page.getByRole('article', { name: /^PanGu-α: Large-scale/ })).toBeVisible();
});

test('what is looked at is there again after a restart', async ({ start }) => {
  const first = await start();
  await first.lectern.row('LongPO').click();
  await first.page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await first.electron.close();
  const second = await start();
  await expect(second.page.getByRole('article', { name: /^LongPO/ })).toBeVisible();
  await expect(second.page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('title');
  await second.lectern.expectCount('Inbox', 88);
});

test('a second start shows the first window and ends', async ({ start, folder }) => {
  const profile = join(folder, 'profile');
  const { electron } = await start({ profile });
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const binary = createRequire(import.meta.url)('electron') as string;
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(binary, [...unboxed, ROOT, `--user-data-dir=${profile}`]);
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
    )
    .toBe(false);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
});

test('the fonts of the first rows are asked for with the page, and are those that it uses', async ({
  app: { page, lectern },
}) => {
  await expect(lectern.article.getByRole('heading', { level: 1 })).toBeVisible();
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
    const used = new Set(
      loaded.map(({ family, unicodeRange }) => `${family.replaceAll('"', '')} ${unicodeRange}`),
    );
    const sheets = [...document.styleSheets].filter(({ href }) => href !== null);
    const faces = sheets.flatMap(({ cssRules, href }) =>
      [...cssRules].flatMap((rule) => {
        if (!(rule instanceof CSSFontFaceRule)) return [];
        const of = (name: string) => rule.style.getPropertyValue(name).replaceAll('"', '');
        const [, file = ''] = /url\("?([^")]+)/.exec(of('src')) ?? [];
        const name = `${of('font-family')} ${of('unicode-range')}`;
        return used.has(name) && of('font-style') === 'normal'
          ? new URL(file, href ?? '').href
          : [];
      }),
    );
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"]')];
    const preloaded = links.filter((link) => link.as === 'font' && link.crossOrigin !== null);
    return { faces: faces.sort(), preloaded: preloaded.map(({ href }) => href).sort() };
  });
  expect(fonts.preloaded).toEqual(fonts.faces);
  expect(fonts.faces).toHaveLength(2);
});
