import { hashText } from '../hash.ts';
import {
  abstractOf,
  authorsOf,
  draftOf,
  lineOf,
  markedUpAbstract,
  topicsOf,
} from './draft-fields.ts';
import { feedDay } from './feed-dates.ts';
import type { FeedItem } from './item.ts';
import {
  field,
  type JsonObject,
  listField,
  objectField,
  objectOf,
  textField,
  textsOf,
} from './json-value.ts';
import { idsIn, idsOf } from './paper-ids.ts';
import { webAddress } from './web-address.ts';

/** Ids are kept whole as far as anyone means them to be read. */
const MAX_ID = 2000;

/**
 * One item of a JSON Feed (https://www.jsonfeed.org/version/1.1/#items-a-name-items-a), or what is
 * wrong with it. A title is text, not HTML. A date says when the item came out: for a paper that
 * has its own record at arXiv, that is no more than the day of the listing.
 */
export function readJsonFeedItem(
  item: JsonObject | null,
  feed: JsonObject,
  address: string,
): FeedItem | string {
  if (!item) return 'not an object';
  const url = webAddress(textField(item, 'url'), address);
  const external = webAddress(textField(item, 'external_url'), address);
  // A number may look like an arXiv id by chance.
  const own = idsOf([textField(item, 'id'), textField(item, 'url')]);
  const named = { ...idsOf([textField(item, 'external_url')]), ...own };
  // What the text names is another paper, if addresses name one.
  const ids = Object.keys(named).length > 0 ? named : idsIn(contentOf(item));
  const on = feedDay(textField(item, 'date_published'));
  const isNamed = ids.arxivId !== undefined || ids.doi !== undefined;
  const isItself = !isNamed || (own.doi !== undefined && ids.arxivId === undefined);
  const draft = draftOf({
    title: lineOf(textField(item, 'title')),
    authors: authorsOf(authorNames(item, isNamed ? null : feed)),
    published: isItself ? on : null,
    ...ids,
    topics: topicsOf(textsOf(listField(item, 'tags'))),
    abstract: abstractIn(item),
    url: isNamed ? null : (url ?? external),
  });
  if (!draft) return 'no title';
  const id = idOf(item) || url || hashText(`${draft.title}|${on ?? ''}`);
  return { id, draft, ...(on && { on }) };
}

/** "If an id is presented as a number … a JSON Feed reader should coerce it to a string." */
function idOf(item: JsonObject): string {
  const id = field(item, 'id');
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' ? lineOf(id, MAX_ID) : '';
}

/** `authors` of 1.1, `author` of 1.0; those of the feed stand for items without. */
function authorNames(item: JsonObject, feed: JsonObject | null): string[] {
  for (const holder of [item, feed]) {
    const people = [...listField(holder, 'authors').map(objectOf), objectField(holder, 'author')];
    const names = people.map((person) => textField(person, 'name'));
    const known = names.filter((name) => name.trim() !== '');
    if (known.length > 0) return [...new Set(known)];
  }
  return [];
}

function contentOf(item: JsonObject): string {
  return textField(item, 'content_html') || textField(item, 'content_text');
}

function abstractIn(item: JsonObject): string {
  return (
    markedUpAbstract(textField(item, 'content_html')) ||
    abstractOf(textField(item, 'content_text')) ||
    abstractOf(textField(item, 'summary'))
  );
}
