import { lineOf } from './draft-fields.ts';
import { type FeedItem, type FeedProblem, MAX_ITEMS, type ParsedFeed } from './item.ts';
import { readJson } from './json-answer.ts';
import { readJsonFeedItem } from './json-feed-item.ts';
import { field, type JsonObject, listField, objectOf, textField } from './json-value.ts';
import { keepOnce } from './read-feed-parts.ts';
import { webAddress } from './web-address.ts';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.\d+)?\/?$/i;

/**
 * Reads a JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/) that came from `address`,
 * against which its relative links are resolved. Items keep each other's mistakes out: a bad one is
 * a problem, the others stand. Extensions (`_…`) are ignored. Never throws; linear time.
 */
export function readJsonFeed(text: string, address: string): ParsedFeed {
  const answer = readJson(text);
  if ('problem' in answer) return noFeed(answer.problem);
  const feed = objectOf(answer.value);
  if (!feed || !VERSION.test(textField(feed, 'version').trim().slice(0, 100))) {
    return noFeed({ code: 'not-a-feed' });
  }
  const title = lineOf(textField(feed, 'title'));
  const home = webAddress(textField(feed, 'home_page_url'), address);
  const next = webAddress(textField(feed, 'next_url'), address);
  return {
    format: 'json-feed',
    ...(title && { title }),
    ...(home && { home }),
    // A feed that names itself as its next page would be read for ever.
    ...(next && next !== webAddress(address) && { next }),
    ...itemsOf(feed, address),
  };
}

function itemsOf(feed: JsonObject, address: string): Pick<ParsedFeed, 'items' | 'problems'> {
  const items = new Map<string, FeedItem>();
  const problems: FeedProblem[] = [];
  const entries = listField(feed, 'items');
  if (!Array.isArray(field(feed, 'items'))) problems.push({ code: 'malformed', detail: 'items' });
  entries.slice(0, MAX_ITEMS).forEach((entry, index) => {
    const item = readJsonFeedItem(objectOf(entry), feed, address);
    if (typeof item !== 'string') keepOnce(items, item);
    else problems.push({ code: 'bad-item', detail: `item ${index + 1}: ${item}` });
  });
  if (entries.length > MAX_ITEMS) problems.push({ code: 'too-many' });
  return { items: [...items.values()], problems };
}

function noFeed(problem: FeedProblem): ParsedFeed {
  return { format: null, items: [], problems: [problem] };
}
