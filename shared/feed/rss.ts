import type { FeedFormat, FeedItem, ParsedFeed } from './item.ts';
import { addressIn } from './read-feed-address.ts';
import type { FeedNames } from './read-feed-authors.ts';
import { makeItem } from './read-feed-item.ts';
import { everyMinutesOf, problemsOf, readItems } from './read-feed-parts.ts';
import { titleOf } from './read-feed-words.ts';
import { allWordsOf, childOf, childrenOf, markupOf, textOf, wordsOf } from './xml/inside.ts';
import type { XmlDocument, XmlElement } from './xml/tree.ts';

/** Reads RSS 0.91 to 2.0 (https://www.rssboard.org/rss-specification) with its modules. */
export function readRss(document: XmlDocument, address: string): ParsedFeed {
  return readChannel(document, address, 'rss', (item) => wordsOf(item, 'guid', 'atom:id'));
}

/** What RSS 2.0 and RSS 1.0 have in common: all but where the id of an item stands. */
export function readChannel(
  document: XmlDocument,
  address: string,
  format: FeedFormat,
  guidOf: (item: XmlElement) => string,
): ParsedFeed {
  const { root } = document;
  const channel = root && (childOf(root, 'channel') ?? root);
  if (!channel) return { format: null, items: [], problems: problemsOf(document) };
  const title = titleOf(markupOf(childOf(channel, 'title', 'dc:title')));
  const home = pageOf(channel, address);
  const names: FeedNames = { title, address, home };
  const everyMinutes = everyMinutesOf(channel);
  const { items, problems } = readItems(
    document.items,
    (item) => readItem(item, guidOf(item), names),
    (item) => guidOf(item) || wordsOf(item, 'link', 'description'),
  );
  return {
    format,
    ...(title !== '' && { title }),
    ...(home !== null && { home }),
    ...(everyMinutes !== undefined && { everyMinutes }),
    items,
    problems: [...problemsOf(document), ...problems],
  };
}

function readItem(item: XmlElement, guid: string, feed: FeedNames): FeedItem | null {
  const link = pageOf(item, feed.address) ?? guidPage(item, feed.address);
  const dates = allWordsOf(item, 'pubdate', 'dc:date', 'dcterms:issued', 'date', 'atom:published');
  return makeItem(
    {
      guid,
      link,
      title: markupOf(filled(item, 'title', 'dc:title')),
      descriptions: descriptionsOf(item),
      credits: creditsOf(item),
      feedCredits: [],
      names: [
        ...allWordsOf(item, 'prism:doi', 'dc:identifier', 'dcterms:identifier', 'arxiv:doi'),
        guid,
        ...allWordsOf(item, 'link', 'feedburner:origlink', 'prism:url'),
        link ?? '',
      ],
      published: [
        ...allWordsOf(item, 'prism:publicationdate', 'dc:date', 'dcterms:issued'),
        ...dates,
        ...allWordsOf(item, 'prism:coverdate', 'prism:coverdisplaydate'),
      ],
      listed: dates,
      venue: wordsOf(item, 'prism:publicationname'),
      topics: allWordsOf(item, 'category', 'dc:subject', 'prism:keyword', 'prism:section'),
    },
    feed,
  );
}

function filled(item: XmlElement, ...names: string[]): XmlElement | undefined {
  return childrenOf(item, ...names).find((each) => textOf(each) !== '');
}

/** The short text first: where both are given, it is the abstract and `content` the whole paper. */
function descriptionsOf(item: XmlElement): string[] {
  const names = [
    'dcterms:abstract',
    'description',
    'dc:description',
    'content:encoded',
    'atom:summary',
    'prism:teaser',
  ];
  return childrenOf(item, ...names)
    .map(markupOf)
    .filter(Boolean)
    .slice(0, 6);
}

function creatorsOf(item: XmlElement): string[] {
  const people = childrenOf(item, 'atom:author').map((each) => wordsOf(each, 'atom:name'));
  return [...allWordsOf(item, 'dc:creator'), ...people.filter(Boolean)];
}

/**
 * `dc:creator` gives names, RSS's own `author` an e-mail address with perhaps a name; IEEE Xplore has
 * an element of its own, `authors`, with names between semicolons.
 */
function creditsOf(item: XmlElement): string[] {
  const all = [
    creatorsOf(item),
    allWordsOf(item, 'author', 'prism:author'),
    allWordsOf(item, 'authors'),
  ];
  return all.find((credits) => credits.length > 0) ?? [];
}

/** The page that an element names; behind FeedBurner's counter, the real one. */
function pageOf(element: XmlElement, feed: string): string | null {
  const links = [
    ...childrenOf(element, 'feedburner:origlink', 'link'),
    ...childrenOf(element, 'atom:link').filter((link) => isAlternate(link)),
    ...childrenOf(element, 'prism:url'),
  ];
  for (const link of links) {
    const page = addressIn(link, textOf(link) || (link.attributes.get('href') ?? ''), feed);
    if (page !== null) return page;
  }
  return null;
}

function isAlternate(link: XmlElement): boolean {
  return (link.attributes.get('rel') ?? 'alternate') === 'alternate';
}

/** "If the guid element has an attribute isPermaLink with a value of true, or none": an address. */
function guidPage(item: XmlElement, feed: string): string | null {
  const guid = childOf(item, 'guid');
  const text = textOf(guid);
  if (!guid || guid.attributes.get('ispermalink') === 'false') return null;
  return /^https?:/i.test(text) ? addressIn(guid, text, feed) : null;
}
