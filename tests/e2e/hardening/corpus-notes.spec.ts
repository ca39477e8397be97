import { payloads } from '../../fixtures/hostile/payloads.ts';
import { expect, letPass, test } from '../fixtures.ts';
import { type Canary, startCanary } from './canary.ts';
import { expectInert, hostileNodes } from './inert.ts';
import { deedsOf, watch } from './world.ts';

let canary: Canary;

test.beforeEach(async () => {
  canary = await startCanary();
});

test.afterEach(() => canary.close());

type Shown = { value: string; preview: string | null; bad: string[] };

/** Types a text into the note, presses all that its preview shows, and says what that is. */
async function typeNote(text: string, look: () => string[]): Promise<Shown> {
  const field = document.querySelector<HTMLTextAreaElement>('.note-field');
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  if (!field || !set) throw new Error('no note');
  set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const preview = () => document.querySelector<HTMLElement>('.note-preview');
  // The preview follows the field when there is time for it, and formulas come after it.
  const frames = (count: number) =>
    new Promise<void>((done) => {
      const next = (left: number) =>
        left === 0 ? done() : requestAnimationFrame(() => next(left - 1));
      next(count);
    });
  await frames(4);
  const bad = look();
  for (const element of preview()?.querySelectorAll<HTMLElement>('a, span, p, code, td') ?? []) {
    element.click();
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    element.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }));
  }
  return { value: field.value, preview: preview()?.textContent ?? null, bad };
}

/** A text area knows one kind of line break (HTML Standard §4.10.11). */
const asTyped = (text: string) => text.replace(/\r\n?/g, '\n');

/** Markdown shows a NUL by what stands for it (CommonMark 0.31 §2.3). */
const asShown = (text: string) =>
  asTyped(text).replaceAll('\0', '\ufffd').replace(/\s+/g, ' ').trim();

test('hostile texts in a note run nothing, and stand there as texts', async ({ app, troubles }) => {
  test.slow();
  const { page, lectern, electron } = app;
  await watch(electron);
  await lectern.row('LongPO').click();
  // The typesetter is there before it is put to the test.
  await lectern.note.fill('$x$');
  await expect(lectern.article.locator('.note-preview .katex')).toBeVisible();
  const all = payloads(canary.url);
  expect(all.length).toBeGreaterThan(300);
  for (const { text, nr, group } of all) {
    const shown = await page.evaluate<Shown>(
      `(${typeNote})(${JSON.stringify(text)}, ${hostileNodes})`,
    );
    expect(shown.value, `${nr} ${group}`).toBe(asTyped(text));
    expect(shown.bad, `${nr} ${group} ${text}`).toEqual([]);
    // HTML stands there as it was typed.
    if (group === 'elements' || group === 'handlers') {
      const words = asShown(text);
      if (/^<[a-z][^&_*`~\n]*>$/i.test(words)) {
        expect(asShown(shown.preview ?? ''), String(nr)).toContain(words);
      }
    }
  }
  const { opened } = await deedsOf(electron);
  expect(opened.filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([]);
  expect(opened.length).toBeGreaterThan(0);
  await electron.evaluate(() => {
    (globalThis as unknown as { deeds: { opened: string[] } }).deeds.opened = [];
  });
  // All of them at once, as one note.
  await lectern.note.fill(all.map(({ text }) => text).join('\n\n'));
  await expect(lectern.article.getByText('Saved as you type')).toBeVisible();
  await page.reload();
  await lectern.row('LongPO').click();
  await expect(lectern.note).toHaveValue(/globalThis\.hits/);
  await expectInert(electron, page, canary);
  letPass(troubles);
});
