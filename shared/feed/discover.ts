import { lineOf } from './read-feed-words.ts';
import { webAddress } from './web-address.ts';
import { isNameStart, nameEnd, readTag } from './xml/tag.ts';

/** A feed that a web page names. */
export type FeedLink = { url: string; title?: string; type: string };

/** Types of feeds. `application/json` is what some JSON Feeds are given as. */
const TYPES = new Set(
  `application/atom+xml application/feed+json application/json application/rdf+xml
  application/rss+xml application/x-rss+xml text/rss+xml application/xml text/xml`.split(/\s+/),
);

/** WordPress offers its programming interface in the same way, as JSON. */
const NO_FEED = /\/wp-json\/|\/oembed\b/;

/** Elements whose content is no markup (HTML standard §13.2.6.2). */
const RAW = /^(?:script|style|textarea|title|noscript|template|iframe)$/;

const MAX_LINKS = 50;

/** So many tags `link` and `base` are looked at. */
const MAX_TAGS = 5000;

/**
 * The feeds that a page offers by `<link rel="alternate">`, wherever in it
 * (https://www.rssboard.org/rss-autodiscovery), in its order and each once; relative addresses are
 * resolved against `<base>` or the page's own. Never throws; linear time.
 */
export function findFeedLinks(html: string, address: string): FeedLink[] {
  const tags = [...linkTags(html)];
  const hrefs = tags.filter(({ name }) => name === 'base').map((tag) => tag.attributes.get('href'));
  const href = hrefs.find((each) => each !== undefined);
  const base = (href !== undefined && webAddress(href, address)) || address;
  const links = new Map<string, FeedLink>();
  for (const { name, attributes } of tags) {
    const type = (attributes.get('type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (name !== 'link' || !TYPES.has(type) || !isAlternate(attributes.get('rel') ?? '')) continue;
    const link = attributes.get('href')?.trim();
    const url = link ? webAddress(link, base) : null;
    if (url === null || links.has(url) || NO_FEED.test(url)) continue;
    const title = lineOf(attributes.get('title') ?? '');
    links.set(url, { url, ...(title !== '' && { title }), type });
    if (links.size >= MAX_LINKS) break;
  }
  return [...links.values()];
}

function isAlternate(rel: string): boolean {
  const words = rel.toLowerCase().split(/\s+/);
  return (words.includes('alternate') || words.includes('feed')) && !words.includes('stylesheet');
}

/** The tags `link` and `base`, outside comments and scripts. */
function* linkTags(html: string) {
  let left = MAX_TAGS;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) return;
      at = end + 3;
    } else if (!isNameStart(html.charCodeAt(at + 1))) {
      at += 1;
    } else {
      const tag = readTag(html, at + 1);
      if (tag.name === 'link' || tag.name === 'base') {
        yield tag;
        left -= 1;
      }
      at = RAW.test(tag.name) && !tag.isEmpty ? afterRaw(html, tag.name, tag.end) : tag.end;
      if (at < 0 || left === 0) return;
    }
  }
}

/** The end of the element, or -1: then all the rest belongs to it. */
function afterRaw(html: string, name: string, from: number): number {
  const closer = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closer.lastIndex = from;
  return closer.test(html) ? nameEnd(html, closer.lastIndex) : -1;
}
