import type { Page } from 'playwright/test';
import { hostileNodes } from './inert.ts';

/** A paper as it was on show: its text, and what does not belong there. */
export type Seen = { title: string; text: string; bad: string[] };

/** Goes through the list paper by paper with the key for it. Sent to the page as text. */
async function walk(count: number, look: () => string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const article = () => document.querySelector('article');
  const titleOf = () => article()?.querySelector('h1')?.textContent ?? '';
  const list = document.querySelector<HTMLElement>('[role=listbox]');
  const key = (name: string) =>
    list?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  for (let at = 0; at < count; at += 1) {
    const before = titleOf();
    if (at > 0) key('j');
    const isThere = () =>
      (at === 0 || titleOf() !== before) && article()?.querySelector('textarea');
    // The note is read last.
    for (let tries = 0; tries < 600 && !isThere(); tries += 1) await frame();
    const text = article()?.textContent ?? '';
    seen.push({ title: titleOf(), text, bad: look() });
    for (const link of article()?.querySelectorAll('a') ?? []) link.click();
  }
  return seen;
}

/** Opens every paper that the search finds, presses all links, and says what was on show. */
export function walkThrough(page: Page, count: number): Promise<Seen[]> {
  return page.evaluate<Seen[]>(`(${walk})(${count}, ${hostileNodes})`);
}
