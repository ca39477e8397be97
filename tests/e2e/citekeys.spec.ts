import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './ledger.ts';

/** Where pictures of the dialogs go, if anywhere: for people who look at them. */
const PICTURES = process.env.LECTERN_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const keyOf = (article: Locator) => article.locator('.paper-citekey code');
const citekeys = async (page: Page) =>
  (await rowsOf<{ citekey: string }>(page, 'citekeys')).map(({ citekey }) => citekey).sort();

test('a paper that is touched has a citekey, which can be copied, changed and had back', async ({
  app,
}) => {
  const { page, lectern, electron } = app;
  await lectern.row('LongPO').click();
  await expect(lectern.article).toBeVisible();
  expect(await citekeys(page)).toEqual([]);
  await page.keyboard.press('s');
  await expect(keyOf(lectern.article)).toHaveText(/^chenLongPO/);
  const key = await keyOf(lectern.article).innerText();
  await lectern.press('Copy citekey');
  await expect(lectern.status).toContainText(`${key} copied`);
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(key);

  await lectern.press('Change citekey…');
  const dialog = lectern.dialog('Citekey');
  const field = dialog.getByRole('textbox', { name: 'Citekey' });
  const change = dialog.getByRole('button', { name: 'Change', exact: true });
  await expect(field).toBeFocused();
  await expect(change).toBeDisabled();
  await field.fill('two words');
  await expect(dialog.getByText('A citekey has no blanks.')).toBeVisible();
  await field.fill('a{b');
  await expect(dialog.getByText('LaTeX does not take “{” in a citekey.')).toBeVisible();
  await expect(change).toBeDisabled();
  await picture(page, 'citekey-problem');
  await field.fill('longpo');
  await expect(change).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(lectern.status).toContainText('The citekey is longpo now');
  await expect(keyOf(lectern.article)).toHaveText('longpo');
  await expect(lectern.article.getByText(`before: ${key}`)).toBeVisible();
  await picture(page, 'paper-citekey');

  for (const query of ['key:longpo', `key:${key}`]) {
    await lectern.find(query);
    await lectern.expectListed(1);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(keyOf(lectern.article)).toHaveText(key);
  await page.keyboard.press('Control+Shift+Z');
  await expect(keyOf(lectern.article)).toHaveText('longpo');
});

test('a citekey of another paper cannot be had, nor one that it had before', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.row('LongPO').click();
  await page.keyboard.press('s');
  await lectern.press('Change citekey…');
  const dialog = lectern.dialog('Citekey');
  const field = dialog.getByRole('textbox', { name: 'Citekey' });
  const old = await field.inputValue();
  await field.fill('longpo');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(keyOf(lectern.article)).toHaveText('longpo');

  await page.keyboard.press('j');
  await lectern.command('Change its citekey…');
  await expect(dialog.getByText('The paper has no citekey yet.')).toBeVisible();
  await field.fill('LONGPO');
  await expect(dialog.getByText(/^longpo is the citekey of “LongPO/)).toBeVisible();
  await field.fill(old);
  await expect(dialog.getByText(/was the citekey of “LongPO.*may stand in texts/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Change', exact: true })).toBeDisabled();
});

test('another formula is tried before it is used, changes nothing, and makes keys anew when asked', async ({
  app,
}) => {
  const { page, lectern } = app;
  await lectern.list.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('s');
  await expect.poll(async () => (await citekeys(page)).length).toBeGreaterThan(80);
  const before = await citekeys(page);

  await page.keyboard.press('Control+,');
  const settings = lectern.dialog('Settings').getByRole('region', { name: 'Citekeys' });
  const formula = settings.getByRole('textbox', { name: 'Formula' });
  const use = settings.getByRole('button', { name: 'Use this formula' });
  await expect(formula).toHaveValue('auth.lower + shorttitle(3,3) + year');
  await formula.fill('auth.lower + shorttitel + year');
  await expect(settings.getByText('At character 14: There is no field shorttitel.')).toBeVisible();
  await expect(use).toBeDisabled();
  await picture(page, 'formula-problem');
  await formula.fill("auth.lower + '-' + year");
  const preview = settings.getByRole('table', { name: 'What it makes of some of your papers' });
  await expect(preview.getByRole('row')).toHaveCount(6);
  await expect(preview.getByRole('cell').nth(1)).toHaveText(/^[a-z]+-20\d\d/);
  await preview.scrollIntoViewIfNeeded();
  await picture(page, 'formula');
  await formula.press('Enter');
  await expect(use).toBeDisabled();
  await page.keyboard.press('Escape');
  expect(await citekeys(page)).toEqual(before);

  await lectern.list.focus();
  await lectern.command('Make citekeys anew…');
  const dialog = lectern.dialog('Make citekeys anew');
  const rows = dialog.getByRole('row');
  await expect(rows).toHaveCount(before.length + 1);
  await picture(page, 'rekey');
  await dialog.getByRole('checkbox', { name: 'Change all' }).uncheck();
  await expect(dialog.getByRole('button', { name: 'Change 0 citekeys' })).toBeDisabled();
  await rows.nth(1).getByRole('checkbox').check();
  await rows.nth(2).getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Change 2 citekeys' }).click();
  await expect(lectern.status).toContainText('2 citekeys changed');
  const after = await citekeys(page);
  expect(after.filter((key) => !before.includes(key))).toHaveLength(2);
  expect(await rowsOf(page, 'aliases')).toHaveLength(2);
  await page.keyboard.press('Control+z');
  await expect(lectern.status).toContainText('Undone');
  expect(await citekeys(page)).toEqual(before);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing in the dialogs about citekeys, ${colorScheme}`, async ({ app }) => {
    const { page, lectern } = app;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lectern.row('LongPO').click();
    await page.keyboard.press('s');
    await lectern.press('Change citekey…');
    await lectern.dialog('Citekey').getByRole('textbox').fill('longpo');
    await expectAccessible(page);
    await picture(page, `citekey-${colorScheme}`);
    await page.keyboard.press('Enter');
    await expect(keyOf(lectern.article)).toHaveText('longpo');
    await expectAccessible(page);
    await page.keyboard.press('Control+a');
    await lectern.command('Make citekeys anew…');
    await expect(lectern.dialog('Make citekeys anew').getByRole('table')).toBeVisible();
    await expectAccessible(page);
    await picture(page, `rekey-${colorScheme}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    const settings = lectern.dialog('Settings').getByRole('region', { name: 'Citekeys' });
    await settings.getByText('What a formula can have').click();
    await settings.getByRole('textbox', { name: 'Formula' }).fill('auth + # year');
    await expectAccessible(page);
    await picture(page, `settings-${colorScheme}`);
  });
}
