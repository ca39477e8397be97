import type { ElectronApplication, Page } from 'playwright/test';
import { expect } from '../fixtures.ts';
import { type Canary, hitsOn } from './canary.ts';
import { deedsOf, pollutionIn } from './world.ts';

/**
 * Whatever on the page is more than the app puts there: elements that load or run something, handlers
 * in attributes, links to anything but the web and mail. Sent to the page as text.
 */
export function hostileNodes(): string[] {
  const bad =
    'iframe,frame,object,embed,base,form[action],meta[http-equiv],style,img,image,video,audio,source,' +
    'template,webview,portal,marquee,foreignObject,animate,set,use';
  // Whole: what is resolved is where it would lead.
  const isOurs = (element: Element) =>
    ('src' in element && String(element.src).startsWith('app://lectern/assets/')) ||
    ('href' in element && String(element.href).startsWith('app://lectern/assets/'));
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      if (element.matches('script, link')) return !isOurs(element);
      return (
        element.matches(bad) ||
        [...element.attributes].some(
          ({ name, value }) =>
            /^on|^srcdoc$|action$/i.test(name) ||
            (/href$|^src$/i.test(name) && !/^(?:https?:|mailto:|#)/.test(value)) ||
            (name === 'style' && /url\(|expression/i.test(value)),
        )
      );
    })
    .map((element) => element.outerHTML.slice(0, 200));
}

/** Expects that nothing of what the page was given has run, loaded, opened or polluted anything. */
export async function expectInert(
  electron: ElectronApplication,
  page: Page,
  canary: Canary,
): Promise<void> {
  expect(await hitsOn(page)).toEqual([]);
  expect(await page.evaluate(hostileNodes)).toEqual([]);
  expect(canary.asked).toEqual([]);
  expect(await pollutionIn(electron, page)).toEqual([]);
  expect(await deedsOf(electron)).toMatchObject({ opened: [], notified: [], uncaught: [] });
  expect(electron.windows()).toHaveLength(1);
  expect(page.url()).toBe('app://lectern/index.html');
}
