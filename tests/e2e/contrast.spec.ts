import type { Locator } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type RunningApp, test } from './fixtures.ts';

type Media = Parameters<RunningApp['page']['emulateMedia']>[0];

/** How an element is drawn, in computed colours. */
function looksOf(element: Locator) {
  return element.evaluate((node) => {
    const { backgroundColor, color, outlineStyle, outlineWidth, outlineColor, borderTopStyle } =
      getComputedStyle(node);
    return { backgroundColor, color, outlineStyle, outlineWidth, outlineColor, borderTopStyle };
  });
}

/** What a colour of the system is now. */
function systemColour({ page }: RunningApp, name: string): Promise<string> {
  return page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = colour;
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  }, name);
}

/** How much lighter one colour is than another (WCAG 2.2, "contrast ratio"), from 1 to 21. */
function ratio(one: string, other: string): number {
  const luminance = (colour: string) => {
    const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Fills the window with everything that has colours of its own. */
async function annotate({ page, lectern }: RunningApp): Promise<void> {
  await lectern.row('LongPO').click();
  await lectern.addTag('method/attention');
  await lectern.press('Star');
  await lectern.article.locator('[data-field]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await expect(lectern.article.locator('mark')).not.toHaveCount(0);
  await lectern.note.fill('A note with $x^2$, `code` and [a link](https://example.org/).');
  await expect(lectern.article.locator('.note-preview .katex')).toBeVisible();
  await lectern.list.focus();
}

/** axe-core in the window and in the dialogs with most kinds of controls. */
async function expectAllAccessible({ page, lectern }: RunningApp): Promise<void> {
  await expectAccessible(page);
  for (const [key, name] of [
    ['Control+,', 'Settings'],
    ['Control+e', 'Export'],
    ['Control+k', 'Command palette'],
    ['?', 'Keyboard shortcuts'],
  ] as const) {
    await lectern.list.focus();
    await page.keyboard.press(key);
    await expect(lectern.dialog(name)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(lectern.dialog(name)).toHaveCount(0);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`colours that the system forces leave nothing unseen, ${colorScheme}`, async ({ app }) => {
    test.slow();
    const { page, lectern } = app;
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    await annotate(app);
    const [canvas, text, highlight, highlightText] = await Promise.all(
      ['Canvas', 'CanvasText', 'Highlight', 'HighlightText'].map((name) => systemColour(app, name)),
    );

    // What is chosen looks as the system shows it, and what is not does not.
    const chosen = { backgroundColor: highlight, color: highlightText };
    const current = lectern.navigation.getByRole('link', { name: /^Inbox / });
    expect(await looksOf(lectern.activeRow)).toMatchObject(chosen);
    expect(await looksOf(lectern.activeRow.locator('.row-facts'))).toMatchObject({
      color: highlightText,
    });
    expect(await looksOf(current)).toMatchObject(chosen);
    expect(
      await looksOf(lectern.article.getByRole('button', { name: 'Star', exact: true })),
    ).toMatchObject(chosen);
    expect((await looksOf(lectern.row('APE'))).backgroundColor).not.toBe(highlight);
    expect(ratio(highlight ?? '', highlightText ?? '')).toBeGreaterThan(4.5);

    // A word that was searched for can be read in a chosen row, too.
    await lectern.search.fill('longpo');
    const found = await looksOf(lectern.activeRow.locator('mark').first());
    expect(found.backgroundColor).toBe(await systemColour(app, 'Mark'));
    expect(found.color).toBe(await systemColour(app, 'MarkText'));
    await lectern.search.fill('');
    await lectern.list.focus();

    // The focus has a ring, and is nowhere else.
    expect(await looksOf(lectern.list)).toMatchObject({
      outlineStyle: 'solid',
      outlineWidth: '3px',
    });
    const refresh = page.getByRole('button', { name: 'Refresh feeds' });
    expect((await looksOf(refresh)).outlineStyle).toBe('none');
    await refresh.focus();
    expect(await looksOf(refresh)).toMatchObject({
      outlineStyle: 'solid',
      outlineWidth: '3px',
      outlineColor: highlight,
      borderTopStyle: 'solid',
    });

    // A highlight is the system's, and its colours can still be told apart.
    const mark = await looksOf(lectern.article.locator('mark').first());
    expect(mark.backgroundColor).toBe(await systemColour(app, 'Mark'));
    const swatches = lectern.highlights.locator('.colour-choice');
    const colours = await swatches.evaluateAll((all) =>
      all.map((each) => getComputedStyle(each).backgroundColor),
    );
    expect(new Set(colours).size).toBe(5);
    expect(await looksOf(swatches.first())).toMatchObject({ outlineStyle: 'solid' });
    expect(await looksOf(swatches.last())).toMatchObject({ outlineStyle: 'none' });

    // What has words beside it may lose its shade, but must be on the canvas in its colour.
    expect(await looksOf(lectern.article.getByRole('heading', { level: 1 }))).toMatchObject({
      color: text,
    });
    expect(await looksOf(page.locator('.paper-pane'))).toMatchObject({ backgroundColor: canvas });

    await page.keyboard.press('Control+k');
    const palette = lectern.dialog('Command palette');
    expect(await looksOf(palette)).toMatchObject({ borderTopStyle: 'solid' });
    const first = palette.getByRole('option').first();
    await expect(first).toHaveAttribute('data-highlighted', '');
    expect(await looksOf(first)).toMatchObject(chosen);
    expect(await looksOf(first.locator('kbd').first())).toMatchObject(chosen);
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0);

    await page.keyboard.press('Control+e');
    const save = lectern.dialog('Export').getByRole('button', { name: 'Save…' });
    await expect(save).toBeEnabled();
    expect(await looksOf(save)).toMatchObject(chosen);
    await page.keyboard.press('Escape');
    await expect(lectern.dialog('Export')).toHaveCount(0);
    await expectAllAccessible(app);
  });
}

/** Expects text of 7:1 (WCAG 2.2, 1.4.6), lines of 3:1, and rings about what is chosen. */
async function expectMoreContrast(app: RunningApp): Promise<void> {
  const { page, lectern } = app;
  const tokens = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const colourOf = (name: string) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const names = ['page', 'side', 'raised', 'accent-soft', 'text', 'muted', 'accent', 'danger'];
    const found = [...names, 'star', 'line', 'line-strong'].map((name) => [name, colourOf(name)]);
    probe.remove();
    return Object.fromEntries(found) as Record<string, string>;
  });
  const against = (front: string, back: string) => ratio(tokens[front] ?? '', tokens[back] ?? '');
  for (const back of ['page', 'side', 'raised', 'accent-soft']) {
    for (const front of ['text', 'muted', 'accent', 'danger']) {
      expect([front, back, against(front, back) >= 7]).toEqual([front, back, true]);
    }
    if (back !== 'accent-soft') {
      for (const line of ['line', 'line-strong']) {
        expect([line, back, against(line, back) >= 4.5]).toEqual([line, back, true]);
      }
    }
  }
  for (const chosen of [
    lectern.activeRow,
    lectern.navigation.getByRole('link', { name: /^Inbox / }),
  ]) {
    expect(await looksOf(chosen)).toMatchObject({
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineColor: tokens.accent,
    });
  }
  expect(await looksOf(lectern.list)).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a system that asks for more contrast gets it, ${colorScheme}`, async ({ app }) => {
    test.slow();
    const { page } = app;
    const media: Media = { colorScheme, reducedMotion: 'reduce' };
    await page.emulateMedia({ ...media, contrast: 'more' });
    await annotate(app);
    await expectMoreContrast(app);
    await expectAllAccessible(app);
    await page.emulateMedia({ ...media, contrast: 'no-preference' });
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'usual');
  });
}

test('more contrast is chosen in the settings, and kept', async ({ start }) => {
  const { page, lectern, electron } = await start();
  await lectern.row('LongPO').click();
  await page.keyboard.press('Control+,');
  const settings = lectern.dialog('Settings');
  const contrast = settings.getByRole('group', { name: 'Contrast' });
  await contrast.getByRole('radio', { name: 'More' }).click();
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await lectern.list.focus();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expectMoreContrast({ page, lectern, electron });
  await electron.close();
  const again = await start();
  await expect(again.page.locator('html')).toHaveAttribute('data-contrast', 'more');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what was searched for can be read in a row of muted text, ${colorScheme}`, async ({
    app,
  }) => {
    const { page, lectern } = app;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lectern.search.fill('chen');
    const marked = lectern.list.locator('.row-authors mark').first();
    await expect(marked).toBeVisible();
    const { backgroundColor, color } = await looksOf(marked);
    expect(ratio(backgroundColor, color)).toBeGreaterThan(4.5);
  });
}
