import type { FeedItem, ParsedFeed } from './item.ts';
import { addressIn } from './read-feed-address.ts';
import { makeItem } from './read-feed-item.ts';
import { everyMinutesOf, problemsOf, readItems } from './read-feed-parts.ts';
import { titleOf } from './read-feed-words.ts';
import { allWordsOf, childrenOf, markupOf, textOf, wordsOf } from './xml/inside.ts';
import type { XmlDocument, XmlElement } from './xml/tree.ts';

/** An element of Atom by its name; some feeds forget the namespace. */
const atom = (...names: string[]) => names.flatMap((name) => [`atom:${name}`, name]);

/** What a feed says of all its entries. */
type Whole = { title: string; address: string; home: string | null; credits: string[] };

/** Reads Atom 1.0 (RFC 4287) and 0.3. */
export function readAtom(document: XmlDocument, address: string): ParsedFeed {
  const { root } = document;
  if (!root) return { format: null, items: [], problems: problemsOf(document) };
  const title = titleOf(textIn(root, 'title'));
  const home = pageOf(root, address);
  const everyMinutes = everyMinutesOf(root);
  const whole = { title, address, home, credits: creditsOf(root) };
  const { items, problems } = readItems(
    document.items,
    (entry) => readEntry(entry, whole),
    (entry) => wordsOf(entry, ...atom('id')),
  );
  return {
    format: 'atom',
    ...(title !== '' && { title }),
    ...(home !== null && { home }),
    ...(everyMinutes !== undefined && { everyMinutes }),
    items,
    problems: [...problemsOf(document), ...problems],
  };
}

function readEntry(entry: XmlElement, whole: Whole): FeedItem | null {
  const guid = wordsOf(entry, ...atom('id'));
  const link = pageOf(entry, whole.address);
  const own = creditsOf(entry);
  const dates = allWordsOf(entry, ...atom('published', 'issued', 'created'), 'dc:date');
  // Without its day of publication, the last change is all that is known.
  const changes = allWordsOf(entry, ...atom('updated', 'modified'));
  return makeItem(
    {
      guid,
      link,
      title: textIn(entry, 'title') || wordsOf(entry, 'dc:title'),
      descriptions: ['summary', 'content'].map((name) => textIn(entry, name)).filter(Boolean),
      // §4.2.1: an entry without authors has those of its source, then those of the feed.
      credits: own.length > 0 ? own : sourceCreditsOf(entry),
      feedCredits: whole.credits,
      names: [
        ...allWordsOf(entry, 'prism:doi', 'arxiv:doi', 'dc:identifier', 'dcterms:identifier'),
        guid,
        ...linksOf(entry).filter(namesPaper).map(hrefOf),
        link ?? '',
      ],
      published: [...allWordsOf(entry, 'prism:publicationdate'), ...dates, ...changes],
      listed: [...dates, ...changes],
      venue: wordsOf(entry, 'prism:publicationname'),
      topics: topicsOf(entry),
    },
    whole,
  );
}

/** A text construct (§3.1) or content (§4.1.3) as HTML; blank when it is neither text nor HTML. */
function textIn(element: XmlElement, name: string): string {
  const readable = childrenOf(element, ...atom(name)).filter(({ attributes }) => {
    const type = (attributes.get('type') ?? 'text').toLowerCase();
    return /^(?:text|html|xhtml|text\/.+|application\/xhtml\+xml)$/.test(type);
  });
  return readable.map(markupOf).find((markup) => markup !== '') ?? '';
}

function creditsOf(element: XmlElement): string[] {
  const people = childrenOf(element, ...atom('author')).map((author) => {
    return wordsOf(author, ...atom('name')) || textOf(author);
  });
  return [...people, ...allWordsOf(element, 'dc:creator')].filter(Boolean);
}

function sourceCreditsOf(entry: XmlElement): string[] {
  return childrenOf(entry, ...atom('source')).flatMap(creditsOf);
}

/** A category has a name for people, or but its term (§4.2.2). */
function topicsOf(entry: XmlElement): string[] {
  const categories = childrenOf(entry, ...atom('category')).map(({ attributes }) => {
    return attributes.get('label') || attributes.get('term') || '';
  });
  return [...categories, ...allWordsOf(entry, 'dc:subject')];
}

function linksOf(element: XmlElement): XmlElement[] {
  return childrenOf(element, ...atom('link'));
}

const hrefOf = (link: XmlElement) => link.attributes.get('href') ?? '';
const relOf = (link: XmlElement) => (link.attributes.get('rel') || 'alternate').toLowerCase();

/** `related` may be anything; arXiv gives the DOI so, with its title. */
function namesPaper(link: XmlElement): boolean {
  const rel = relOf(link);
  return rel === 'alternate' || (rel === 'related' && link.attributes.get('title') === 'doi');
}

/** The page of a feed or entry: HTML before other kinds; else where its content is (§4.1.3.2). */
function pageOf(element: XmlElement, feed: string): string | null {
  const alternates = linksOf(element).filter((link) => relOf(link) === 'alternate');
  const isHtml = (link: XmlElement) => /^$|html/.test(link.attributes.get('type') ?? '');
  const best = alternates.find((link) => isHtml(link) && addressIn(link, hrefOf(link), feed));
  const link = best ?? alternates.find((each) => addressIn(each, hrefOf(each), feed));
  if (link) return addressIn(link, hrefOf(link), feed);
  const [content] = childrenOf(element, ...atom('content'));
  return content ? addressIn(content, content.attributes.get('src') ?? '', feed) : null;
}
