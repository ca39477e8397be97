import { expect, type RunningApp, test } from './fixtures.ts';

type Seen = { moves: string[]; glides: string[] };

/**
 * Notes every animation and transition that begins on the page from now on, and every scrolling by
 * script that asks to glide.
 */
async function watch({ page }: RunningApp): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { moves: [], glides: [] };
    (window as unknown as { seen: Seen }).seen = seen;
    for (const name of ['transitionrun', 'animationstart'] as const) {
      document.addEventListener(name, ({ target }) => {
        seen.moves.push(`${name} ${(target as Element).className}`);
      });
    }
    const glide = (options: unknown) => {
      if ((options as ScrollToOptions | undefined)?.behavior === 'smooth')
        seen.glides.push('smooth');
    };
    type Scroll = (this: Element, options?: unknown) => void;
    const scrolls = Element.prototype as unknown as Record<string, Scroll>;
    for (const name of ['scrollIntoView', 'scrollTo', 'scrollBy']) {
      const plain = scrolls[name];
      scrolls[name] = function (options) {
        glide(options);
        plain?.call(this, options);
      };
    }
    // What begins and ends between two events is still there when the next frame is drawn.
    const look = () => {
      for (const animation of document.getAnimations()) {
        seen.moves.push(`animation ${animation.constructor.name}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

function seenOn({ page }: RunningApp): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}

/** Hovers, moves, opens and closes whatever could move. */
async function useEverything(app: RunningApp): Promise<void> {
  const { page, lectern } = app;
  await lectern.row('LongPO').click();
  await lectern.row('APE').hover();
  await page.getByRole('button', { name: 'Refresh feeds' }).hover();
  await lectern.list.focus();
  for (const key of ['End', 'Home', 'j', 'j', 'k']) await page.keyboard.press(key);
  await lectern.addTag('method/attention');
  await lectern.navigation.getByRole('link', { name: /^method / }).hover();
  await lectern.navigation
    .getByRole('button', { name: 'Actions for tag method', exact: true })
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  for (const [key, name] of [
    ['Control+,', 'Settings'],
    ['Control+k', 'Command palette'],
    ['Control+e', 'Export'],
  ] as const) {
    await lectern.list.focus();
    await page.keyboard.press(key);
    await expect(lectern.dialog(name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(lectern.dialog(name)).toHaveCount(0);
  }
  await lectern.goTo('All papers');
  await lectern.list.focus();
  await page.keyboard.press('n');
}

test('nothing moves where the system asks for less motion', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watch(app);
  await useEverything(app);
  expect(await seenOn(app)).toEqual({ moves: [], glides: [] });
});

test('elsewhere a colour may take a moment, and no scrolling glides', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await watch(app);
  await useEverything(app);
  const { moves, glides } = await seenOn(app);
  expect(moves).not.toEqual([]);
  expect(glides).toEqual([]);
});

test('a bar of which nobody knows the end stands still under less motion', async ({ app }) => {
  const { page } = app;
  const bar = () =>
    page.evaluate(() => {
      const progress = document.body.appendChild(document.createElement('progress'));
      const { appearance, backgroundImage } = getComputedStyle(progress);
      progress.remove();
      return { appearance, isStriped: backgroundImage.includes('gradient') };
    });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await bar()).toEqual({ appearance: 'none', isStriped: true });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await bar()).toEqual({ appearance: 'auto', isStriped: false });
});
