import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servicesAt } from './services.mjs';
import { alone } from './setup/alone.mjs';
import { ensureBuild } from './setup/build.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { takeNoOptions } from './setup/no-options.mjs';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';
import { step } from './setup/say.mjs';
import { setUpElectron, setUpPackages } from './setup/set-up.mjs';

const shots = join(root, 'resources/screenshots');

/** Takes the pictures of the README in a fresh profile, and draws the icon as PNG. */
async function takeScreenshots() {
  takeNoOptions('screenshots');
  await alone(async () => {
    await setUpPackages();
    await setUpElectron();
    await step('Build', () => ensureBuild());
  });
  const display = hasDisplay() ? null : await startVirtualDisplay();
  const profile = await mkdtemp(join(tmpdir(), 'lectern-screenshots-'));
  // A day on which no feed lists anything.
  const services = createServer((_request, response) => response.end('[]'));
  services.listen(0, '127.0.0.1');
  await once(services, 'listening');
  // Playwright is only there once the packages are.
  const { _electron } = await import('playwright');
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${profile}`],
    env: {
      ...process.env,
      ...display?.env,
      ...servicesAt(`http://127.0.0.1:${services.address().port}`),
    },
  });
  try {
    const page = await app.firstWindow();
    await prepare(page);
    for (const colorScheme of ['light', 'dark']) {
      // Without motion: a picture must not catch a colour on its way to another.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: join(shots, `${colorScheme}.png`) });
    }
    await drawIcon(app);
  } finally {
    await app.close();
    services.close();
    await display?.stop();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Reads, tags and annotates as a user would, so that the pictures show the app at work. */
async function prepare(page) {
  const row = (title) => page.getByRole('option', { name: new RegExp(`^${title}`) });
  const addTag = async (tag) => {
    await page.getByRole('combobox', { name: 'Add tag' }).fill(tag);
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Tags' }).getByText(tag).waitFor();
  };
  const colourTag = async (tag, colour) => {
    await page.getByRole('button', { name: `Actions for tag ${tag}`, exact: true }).click();
    await page.getByRole('menuitem', { name: colour }).click();
  };
  await row('APE').click();
  await addTag('inference/kv-cache');
  await page.getByRole('button', { name: 'Add to queue' }).click();
  await row('Qwen2').click();
  await page.getByRole('button', { name: 'Start reading' }).click();
  await row('LongPO').click();
  await addTag('method/preference');
  await addTag('thesis');
  await colourTag('method', 'Blue');
  await colourTag('thesis', 'Orange');
  await colourTag('inference', 'Green');
  await page.getByRole('button', { name: 'Star', exact: true }).click();
  const text = page.locator('[data-field]').first();
  await text.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await page.locator('mark').first().waitFor();
  await page
    .getByRole('textbox', { name: 'Note', exact: true })
    .fill(
      'Short answers supervise long ones: ' +
        '$p_\\theta(y \\mid x_{\\text{long}}) \\approx p_\\theta(y \\mid x_{\\text{short}})$.',
    );
  await page.locator('.note-preview .katex').waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.mouse.move(0, 0);
}

/** Draws resources/icon.svg at 512 pixels, for systems that want a PNG. */
async function drawIcon(app) {
  const svg = await readFile(join(root, 'resources/icon.svg'), 'utf8');
  const page = `data:text/html,<body style="margin:0">${encodeURIComponent(svg)}`;
  const png = await app.evaluate(async ({ BrowserWindow }, url) => {
    const options = {
      width: 512,
      height: 512,
      frame: false,
      transparent: true,
      useContentSize: true,
    };
    const window = new BrowserWindow({ ...options, show: false });
    await window.loadURL(url);
    const picture = await window.webContents.capturePage();
    window.destroy();
    return picture.toPNG().toString('base64');
  }, page);
  await writeFile(join(root, 'resources/icon.png'), Buffer.from(png, 'base64'));
}

try {
  await takeScreenshots();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
