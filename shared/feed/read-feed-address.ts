import { webAddress } from './web-address.ts';
import type { Base, XmlElement } from './xml/tree.ts';

/** More levels of `xml:base` than this are no help but work. */
const MAX_BASES = 8;

/**
 * The web address of a link that stands in `element` of the feed that came from `feed`: relative
 * to `xml:base`, where there is one (XML Base §3, §4), else to the feed. Null for other schemes.
 */
export function addressIn(element: XmlElement, link: string, feed: string): string | null {
  if (link.trim() === '') return null;
  return webAddress(link, baseOf(element.base, feed, MAX_BASES));
}

function baseOf(base: Base | undefined, feed: string, levels: number): string {
  if (!base || levels === 0) return feed;
  if (base.whole !== undefined) return base.whole;
  const outer = baseOf(base.outer, feed, levels - 1);
  base.whole = webAddress(base.href, outer) ?? outer;
  return base.whole;
}

/** The host in a web address, without "www."; blank when it is none. */
export function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]{1,255})/.exec(webAddress(address) ?? '')?.[1] ?? '';
}
