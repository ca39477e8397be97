import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing in any view, ${colorScheme}`, async ({ app }) => {
    test.slow();
    const { page, lectern } = app;
    // Without motion: axe-core must not meet a colour on its way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lectern.row('LongPO').click();
    await lectern.addTag('method/attention');
    await lectern.article.locator('[data-field]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('h');
    await lectern.note.fill('# Title\n\n- [x] task with $x^2$\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    await expect(
      lectern.article.getByRole('region', { name: 'Preview' }).locator('.katex'),
    ).toBeVisible();
    await expectAccessible(page);

    await lectern.selectText('Extends');
    await expectAccessible(page);
    await lectern.goTo('Queue');
    await expectAccessible(page);
    await lectern.goTo('All papers');
    await page.keyboard.press('Control+a');
    await expectAccessible(page);

    await lectern.navigation
      .getByRole('button', { name: 'Actions for tag method', exact: true })
      .click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    for (const [key, dialog] of [
      ['Control+o', 'Import'],
      ['Control+e', 'Export'],
      ['Control+,', 'Settings'],
      ['Control+k', 'Command palette'],
      ['?', 'Keyboard shortcuts'],
    ] as const) {
      await lectern.list.focus();
      await page.keyboard.press(key);
      await expect(lectern.dialog(dialog)).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(lectern.dialog(dialog)).toHaveCount(0);
    }
  });
}

for (const [name, width] of [
  ['1024 px', 1024],
  ['720 px', 720],
] as const) {
  test(`axe-core finds nothing in a window of ${name}`, async ({ app }) => {
    const { page, lectern, electron } = app;
    await electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 700),
      width,
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await expectAccessible(page);
    await lectern.list.getByRole('option').first().click();
    await expectAccessible(page);
  });
}
