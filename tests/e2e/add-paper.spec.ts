import { expect, test } from './fixtures.ts';
import { content, daily, json, recorded, type Services, startServices } from './services.ts';

let services: Services;

test.beforeEach(async () => {
  services = await startServices();
  services.on('/api/daily_papers', daily([]));
  services.on('/api/query', content(await recorded('arxiv-query.atom'), 'application/atom+xml'));
  services.on('/works/', content(await recorded('crossref-work.json'), 'application/json'));
});

test.afterEach(() => services.close());

test('a DOI is looked up, shown with its source, added and opened; a second time it is there', async ({
  start,
}) => {
  const { page, lectern } = await start({ services: services.url });
  await page.getByRole('button', { name: 'Add paper' }).click();
  const dialog = lectern.dialog('Add paper');
  await dialog.getByRole('textbox').fill('https://doi.org/10.5555/12345678');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio')).toHaveAccessibleName(/Revised Thrice.*from Crossref/);
  await page.keyboard.press('Enter');
  await expect(lectern.status).toContainText('Added: Revised Thrice');
  await expect(lectern.article.getByRole('heading', { name: /Revised Thrice/ })).toBeVisible();
  await expect(lectern.article.getByText(/^Seen in Crossref/)).toBeVisible();
  await lectern.expectCount('Inbox', 89);

  await page.keyboard.press('Control+n');
  await dialog.getByRole('textbox').fill('10.5555/12345678');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(lectern.status).toContainText('It was here already');
  await lectern.expectCount('Inbox', 89);
  await page.keyboard.press('Control+z');
  await lectern.expectCount('Inbox', 88);
  await page.keyboard.press('Control+Shift+Z');
  await lectern.expectCount('Inbox', 89);
});

test('Crossref does not know it, so DataCite is asked; nobody knows it, so a form is there', async ({
  start,
}) => {
  services.on('/works/', (_request, response) =>
    response.writeHead(404).end('Resource not found.'),
  );
  const { page, lectern } = await start({ services: services.url });
  await page.keyboard.press('Control+n');
  const dialog = lectern.dialog('Add paper');
  await dialog.getByRole('textbox').fill('10.5555/kites.2026');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText(
    'Nobody knows it: asked Crossref, DataCite, doi.org.',
  );
  await expect(dialog.getByRole('textbox', { name: 'DOI' })).toHaveValue('10.5555/kites.2026');
  await expect(dialog.getByText('A paper needs a title.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Kites, Written Down by Hand');
  await dialog.getByRole('textbox', { name: /^Authors/ }).fill('Ada Ward\nOtto van der Berg');
  await dialog.getByRole('textbox', { name: /^Date/ }).fill('2026-13');
  await expect(dialog.getByText(/^Write the date as/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Date/ }).fill('2026-03');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(lectern.article.getByText('Ada Ward, Otto van der Berg')).toBeVisible();
  await expect(lectern.article.getByText('March 2026')).toBeVisible();
});

test('a title gives papers to choose from, and a link that is dropped is looked up', async ({
  start,
}) => {
  services.on('/works?', json({ status: 'ok', message: { items: [] } }));
  const { page, lectern } = await start({ services: services.url });
  await page.keyboard.press('Control+n');
  const dialog = lectern.dialog('Add paper');
  await dialog.getByRole('textbox').fill('Kites that land');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio')).toHaveCount(5);
  await expect(dialog.getByText('Which one is it?')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'https://arxiv.org/abs/2603.99991');
    dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(dialog.getByRole('textbox')).toHaveValue('https://arxiv.org/abs/2603.99991');
  await expect(dialog.getByRole('radio').first()).toHaveAccessibleName(/from arXiv/);
});

test('what is no reference is said so', async ({ start }) => {
  const { page, lectern } = await start({ services: services.url });
  await page.keyboard.press('Control+n');
  const dialog = lectern.dialog('Add paper');
  await dialog.getByRole('textbox').fill('kites');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('no arXiv id, DOI, link or title');
});

test('facts that are set right by hand stay so, and can be undone', async ({ start }) => {
  const first = { id: '2611.99991', title: 'Kites That Learn to Lnad' };
  services.on('/api/daily_papers', daily([first]));
  const { page, lectern } = await start({ services: services.url });
  await lectern.row('Kites That Learn').click();
  await lectern.command('Change its facts');
  const dialog = lectern.dialog('Change facts');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Kites That Learn to Land');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(lectern.row('Kites That Learn to Land')).toBeVisible();
  services.on('/api/daily_papers', daily([{ ...first, abstract: 'Another abstract.' }]));
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(lectern.status).toContainText('No new papers');
  await expect(lectern.article.getByText('Another abstract.')).toBeVisible();
  await expect(lectern.row('Kites That Learn to Land')).toBeVisible();
});

test('two papers are merged by hand, split again, and both can be undone', async ({ start }) => {
  services.on(
    '/api/daily_papers',
    daily([
      { id: '2611.99991', title: 'Kites That Learn to Land' },
      { id: '2611.99992', title: 'Kites That Learn to Land, Revised' },
    ]),
  );
  const { page, lectern } = await start({ services: services.url });
  await lectern.expectCount('Inbox', 90);
  await lectern.row('Kites That Learn to Land, Revised').click();
  await lectern.addTag('kites');
  await lectern.note.fill('About the string.');
  await lectern.row('Kites That Learn to Land').first().click();
  await lectern.row('Kites That Learn to Land, Revised').click({ modifiers: ['Control'] });
  await lectern.command('Merge two');
  const dialog = lectern.dialog('Merge papers');
  await dialog.getByRole('radio', { name: /2611\.99991$/ }).check();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await lectern.expectCount('Inbox', 89);
  await lectern.row('Kites That Learn to Land').click();
  await expect(lectern.tags.getByText('kites')).toBeVisible();
  await expect(lectern.note).toHaveValue('About the string.');
  // A feed that lists the one that is gone brings nothing back.
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(lectern.status).toContainText('No new papers');
  await lectern.expectCount('Inbox', 89);

  await lectern.article.getByRole('button', { name: 'Split' }).click();
  await lectern.expectCount('Inbox', 90);
  await lectern.status.getByRole('button', { name: 'Undo' }).click();
  await lectern.expectCount('Inbox', 89);
  await page.keyboard.press('Control+z');
  await lectern.expectCount('Inbox', 90);
  await lectern.row('Kites That Learn to Land, Revised').click();
  await expect(lectern.tags.getByText('kites')).toBeVisible();
  await expect(lectern.note).toHaveValue('About the string.');
});
