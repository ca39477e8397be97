import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('finds by title, author, abstract, tag and note, best first, and marks what it found', async ({
  app: { page, lectern },
}) => {
  await lectern.find('giraffe context');
  await lectern.expectListed(2);
  await expect(lectern.rows.first()).toContainText(/giraffe/i);
  await expect(lectern.rows.first().locator('mark').first()).toHaveText(/giraffe/i);
  await lectern.rows.first().click();
  await expect(
    lectern.article.getByRole('heading', { level: 1 }).locator('mark').first(),
  ).toBeVisible();
  await lectern.find('recycled attention');
  await lectern.expectListed(1);
  await lectern.rows.first().click();
  await expect(lectern.article.locator('[data-field] mark').first()).toHaveText('attention');

  await lectern.note.fill('compare with zebrafish');
  await lectern.addTag('animals/tall');
  await lectern.find('zebraf');
  await lectern.expectListed(1);
  await lectern.find('tall');
  await expect(lectern.rows).not.toHaveCount(0);
  await lectern.find('tag:animals');
  await lectern.expectListed(1);
  await lectern.find('is:starred zebrafish');
  await expect(page.getByText('No paper matches')).toBeVisible();
});

test('a comment on a highlight is searched as it is edited', async ({ app: { page, lectern } }) => {
  await lectern.row('LongPO').click();
  const text = lectern.article.locator('[data-field="summary"]');
  await lectern.selectText(((await text.textContent()) ?? '').split(' ').slice(0, 3).join(' '));
  await page.keyboard.press('h');
  const comment = lectern.highlights.getByRole('listitem').first().getByRole('textbox');
  await comment.fill('quokka');
  await lectern.find('quokka');
  await lectern.expectListed(1);
  await comment.fill('wombat');
  await lectern.find('wombat');
  await lectern.expectListed(1);
  await lectern.find('quokka');
  await expect(page.getByText('No paper matches')).toBeVisible();
});

test('accents, case, TeX, hyphens and slips of the finger do not matter', async ({
  app: { lectern },
}) => {
  await lectern.find('drÖge');
  await lectern.expectListed(1);
  await lectern.find('author:glavas');
  await lectern.expectListed(1);
  await lectern.find('pangu alpha');
  await lectern.expectListed(1);
  await lectern.find('title:long-context');
  await lectern.expectListed(22);
  await lectern.find('title:"long context"');
  await lectern.expectListed(22);
  await lectern.find('girafe');
  await lectern.expectListed(2);
  await expect(lectern.row('GIRAFFE')).toBeVisible();
});

test('the query language narrows, joins and excludes', async ({ app: { page, lectern } }) => {
  await lectern.find('venue:iclr year:2024');
  await lectern.expectListed(7);
  await lectern.find('venue:iclr year:2024 -benchmark');
  await lectern.expectListed(4);
  await lectern.find('giraffe OR pangu');
  await lectern.expectListed(3);
  await lectern.find('arxiv:2205.05131');
  await lectern.expectListed(1);
  await lectern.find('https://arxiv.org/abs/2205.05131v3');
  await lectern.expectListed(1);
  await lectern.find('has:doi status:inbox year:..2015');
  await expect(page.getByText('No paper matches')).toBeVisible();
});

test('a query that cannot be read says where and why, and keeps what can be read', async ({
  app: { page, lectern },
}) => {
  await lectern.find('giraffe year:soon');
  await expect(lectern.search).toHaveAccessibleDescription(/year:soon|soon/);
  await lectern.expectListed(2);
  await expect(page.getByRole('button', { name: 'Save this search' })).toBeHidden();
  await expectAccessible(page);
});

test('names, values and tags are completed by keyboard', async ({ app: { page, lectern } }) => {
  await lectern.addTag('method/attention');
  await lectern.goTo('All papers');
  await lectern.search.pressSequentially('ta');
  await expect(lectern.suggestions).not.toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(lectern.suggestions.first()).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(lectern.search).toHaveValue('tag:');
  await lectern.search.pressSequentially('att');
  await expect(lectern.suggestions).toHaveText([/method\/attention/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(lectern.search).toHaveValue(/^tag:"?method\/attention"? ?$/);
  await lectern.expectListed(1);
  await lectern.search.fill('author:gira');
  await lectern.search.fill('author:saad');
  await expect(lectern.suggestions.first()).toContainText('Saad-Falcon');
  await page.keyboard.press('Escape');
  await expect(lectern.suggestions).toHaveCount(0);
  await expect(lectern.search).toBeFocused();
});

test('a search is saved, counted live, changed, deleted and brought back', async ({ start }) => {
  const { page, lectern, electron } = await start();
  await lectern.find('giraffe');
  await page.getByRole('button', { name: 'Save this search' }).click();
  const dialog = lectern.dialog('Save this search');
  // The name that is proposed is typed over.
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Tall animals');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await lectern.expectCount('Tall animals', 2);

  await page.getByRole('button', { name: 'Actions for search Tall animals' }).click();
  await page.getByRole('menuitem', { name: 'Change…' }).click();
  await page.getByRole('textbox', { name: 'Search', exact: true }).fill('giraffe is:starred');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await lectern.expectCount('Tall animals', 0);
  await lectern.rows.first().click();
  await page.keyboard.press('s');
  await lectern.expectCount('Tall animals', 1);

  await electron.close();
  const again = await start();
  await again.lectern.expectCount('Tall animals', 1);
  await again.lectern.goTo('Tall animals');
  await again.lectern.expectListed(1);
  await again.page.getByRole('button', { name: 'Actions for search Tall animals' }).click();
  await again.page.getByRole('menuitem', { name: 'Delete search' }).click();
  const link = again.lectern.navigation.getByRole('link', { name: 'Tall animals' });
  await expect(link).toHaveCount(0);
  await again.page.getByRole('button', { name: 'Undo' }).click();
  await again.lectern.expectCount('Tall animals', 1);
});

test('with a search the best match leads, until another order is chosen', async ({
  app: { page, lectern },
}) => {
  await lectern.find('attention');
  const sort = page.getByRole('combobox', { name: 'Sort by' });
  await expect(sort).toHaveValue('match');
  await lectern.expectListed(13);
  const best = await lectern.rows.first().textContent();
  await sort.selectOption({ label: 'Title' });
  await expect(lectern.rows.first()).not.toHaveText(best ?? '');
  await lectern.search.fill('');
  await lectern.search.fill('attention');
  await expect(lectern.rows.first()).toHaveText(best ?? '');
});
