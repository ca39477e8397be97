import type { Page } from 'playwright/test';

/**
 * What on the page sticks out of the window or its dialog, or is cut off there without a mark (WCAG
 * 2.2, 1.4.4 and 1.4.10), in words. Tables and previews may be scrolled in themselves.
 */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 40)}”`;
    if (document.documentElement.scrollWidth > innerWidth)
      found.push('the page is wider than the window');
    const dialog = document.querySelector('[role="dialog"]');
    const frame = dialog?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
    if (frame.left < 0 || frame.right > innerWidth || frame.top < 0 || frame.bottom > innerHeight) {
      found.push('the dialog is larger than the window');
    }
    for (const element of (dialog ?? document.body).querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility() || element.closest('.unseen, svg, option, .katex, select'))
        continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      const scrolls = element.parentElement?.closest(
        '.ledger, .table-frame, .preview, .difference, pre',
      );
      if (!scrolls && (box.left < frame.left - 1 || box.right > frame.right + 1)) {
        found.push(`sticks out: ${nameOf(element)}`);
      }
      const hides = style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis';
      if (hides && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut off: ${nameOf(element)}`);
      const isScrolled = ['auto', 'scroll'].includes(style.overflowX);
      const may = element.matches('.ledger, .table-frame, .preview, .difference, pre, textarea');
      if (isScrolled && !may && element.scrollWidth > element.clientWidth + 1) {
        found.push(`scrolls sideways: ${nameOf(element)}`);
      }
    }
    return found;
  });
}
