import { parseArxivId } from '../identifiers.ts';
import { texToText } from '../tex.ts';
import { abstractOf, draftOf, lineOf, type MaybeDraft } from './draft-fields.ts';
import { ANNOUNCEMENTS, type Announcement, type FeedItem, type ParsedFeed } from './item.ts';
import { publisherDoiOf } from './paper-ids.ts';
import { arxivAuthors } from './read-feed-authors.ts';
import { noFeed, problemsOf, readItems } from './read-feed-parts.ts';
import { firstDay } from './read-feed-words.ts';
import { webAddress } from './web-address.ts';
import { allWordsOf, childOf, childrenOf, textOf, wordsOf } from './xml/inside.ts';
import type { XmlDocument, XmlElement } from './xml/tree.ts';

/** An id with the version that was named with it. */
type ArxivName = { id: string; version?: number };

/** What stands before every abstract. */
const HEAD = /^arXiv:(\S{1,40})\s+Announce Type:\s*([a-z-]{1,20})\s*(?:Abstract:\s*)?/i;

/** `cs.LG`, `hep-th`, `cond-mat.dis-nn`. */
const CATEGORY = /^[a-z][a-z-]{1,20}(?:\.[A-Za-z][A-Za-z-]{0,20})?$/;

/** Most papers have three; it bounds what a broken feed can say. */
const MAX_CATEGORIES = 50;

/**
 * Reads arXiv's daily announcements, RSS or Atom (https://info.arxiv.org/help/rss.html). Texts are
 * plain text with TeX, never HTML: "$x<1$" stays. Their dates are those of the announcement, so
 * `published` is the month in the id. No items, as at weekends and on holidays, is no problem.
 */
export function readArxivFeed(document: XmlDocument): ParsedFeed {
  const { root } = document;
  const head = root && (childOf(root, 'channel') ?? root);
  if (!head) return { format: null, items: [], problems: problemsOf(document) };
  const title = lineOf(wordsOf(head, 'title', 'atom:title'));
  if (/^Feed error for query/i.test(title)) {
    const [first = head] = document.items;
    return noFeed('service-error', wordsOf(first, 'description', 'atom:summary') || title);
  }
  const home = webAddress(wordsOf(head, 'link', 'atom:id'));
  const { items, problems } = readItems(document.items, readItem, guidOf);
  return {
    format: 'arxiv-feed',
    ...(title !== '' && { title }),
    ...(home !== null && { home }),
    items,
    problems: [...problemsOf(document), ...problems],
  };
}

function readItem(item: XmlElement): FeedItem | null {
  const description = wordsOf(item, 'description', 'atom:summary');
  const [head = '', headId = '', headType = ''] = HEAD.exec(description) ?? [];
  const named = firstId([guidOf(item), headId, linkOf(item)]);
  if (!named) return null;
  const announced = announcementOf(wordsOf(item, 'arxiv:announce_type') || headType);
  const on = firstDay(allWordsOf(item, 'pubdate', 'atom:published', 'dc:date'));
  const draft = draftOf({
    title: lineOf(wordsOf(item, 'title', 'atom:title')),
    authors: arxivAuthors(creditsOf(item)),
    published: monthOf(named.id),
    ...arxivFacts(item, named),
    abstract: abstractOf(description.slice(head.length)),
  });
  return (
    draft && {
      id: named.id,
      draft,
      ...(on !== undefined && { on }),
      ...(announced && { announced }),
    }
  );
}

/** The id in the first text that holds one. */
function firstId(texts: readonly string[]): ArxivName | null {
  const short = texts.filter((text) => text.length <= 400);
  return short.map(parseArxivId).find((found) => found !== null) ?? null;
}

/**
 * The id, version, categories, DOI and journal reference of an item or of an entry of the API,
 * which names the same things differently. The first category is the primary one.
 */
export function arxivFacts(item: XmlElement, named: ArxivName): MaybeDraft {
  const terms = childrenOf(item, 'category', 'atom:category').map((category) => {
    return category.attributes.get('term') ?? textOf(category);
  });
  const primary = childOf(item, 'arxiv:primary_category')?.attributes.get('term');
  const all = [...(primary === undefined ? [] : [primary]), ...terms].map((term) => term.trim());
  const categories = [...new Set(all.filter((term) => CATEGORY.test(term)))].slice(
    0,
    MAX_CATEGORIES,
  );
  const reference = wordsOf(item, 'arxiv:journal_reference', 'arxiv:journal_ref');
  return {
    arxivId: named.id,
    version: named.version,
    primaryCategory: categories[0],
    categories,
    doi: publisherDoiOf(wordsOf(item, 'arxiv:doi').split(/\s/, 1)[0] ?? ''),
    journalRef: lineOf(texToText(lineOf(reference, 500))),
  };
}

/** Ids begin with year and month: `2603.99991`, `hep-th/9901999`; see `parseArxivId`. */
function monthOf(id: string): string | undefined {
  const [, year = '', month] = /^(?:[a-z-]+\/)?(\d\d)(\d\d)/.exec(id) ?? [];
  return month && `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
}

function linkOf(item: XmlElement): string {
  return wordsOf(item, 'link') || childOf(item, 'atom:link')?.attributes.get('href') || '';
}

function guidOf(item: XmlElement): string {
  return wordsOf(item, 'guid', 'atom:id');
}

function creditsOf(item: XmlElement): string[] {
  const creators = allWordsOf(item, 'dc:creator');
  if (creators.length > 0) return creators;
  return childrenOf(item, 'atom:author').map((author) => wordsOf(author, 'atom:name'));
}

function announcementOf(text: string): Announcement | undefined {
  return ANNOUNCEMENTS.find((each) => each === text.trim().toLowerCase());
}
