import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { UpdateDialog } from './pages/update-dialog.ts';
import { daily, startServices } from './services.ts';
import { askedForUpdates, makeApp, newSigner, offer } from './update-app.ts';

test('a copy that cannot replace itself tells of a newer version, and leads to it', async ({
  folder,
  start,
}) => {
  const services = await startServices();
  services.on('/api/daily_papers', daily([]));
  const signer = newSigner();
  const root = await makeApp(folder, { version: '0.1.0', signer });
  offer(services, { signer });
  const { electron, lectern, page } = await start({ root, services: services.url });
  const updates = new UpdateDialog(lectern);
  await updates.look();
  await expect(updates.dialog).toContainText('Lectern 0.2.0 is available');
  await expect(updates.button(/^Download/)).toHaveCount(0);
  await expectAccessible(page);
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await updates.button('Open the page of Lectern').click();
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { opened?: string[] }).opened))
    .toEqual(['https://example.org/lectern']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  const section = lectern.dialog('Settings').getByRole('region', { name: 'Updates' });
  await expect(section).toContainText('not put it in its own place');
  await expect(section.getByRole('radio')).toHaveCount(2);
  expect(askedForUpdates(services)).toEqual(['/latest-linux.yml', '/latest-linux.yml.sig']);
  await services.close();
});
