import { readArxivAnswerTree } from './arxiv-api.ts';
import { readArxivFeed } from './arxiv-feed.ts';
import { readAtom } from './atom.ts';
import { decodeBytes } from './decode-bytes.ts';
import { MAX_ITEMS, type ParsedFeed } from './item.ts';
import { readJsonFeed } from './json-feed.ts';
import { readRdf } from './rdf.ts';
import { isWebPage, noFeed, problemsOf } from './read-feed-parts.ts';
import { readRss } from './rss.ts';
import { childOf, wordsOf } from './xml/inside.ts';
import { readTree, type XmlDocument } from './xml/tree.ts';

/** How feeds begin. */
const BEGINNING = /<(?:\?xml|!doctype|html|(?:\w{1,10}:)?(?:rss|feed|rdf))\b/i;

/** Servers put a warning of their own before it, as text or, PHP, with a line break first. */
const IS_MARKUP = /^<(?!br\b)/i;

/**
 * Reads a feed of any kind from the bytes that came from `address`, the final one after redirects,
 * against which relative links are resolved; `charset` is the one that HTTP named. What it is, is
 * told from what it holds, as types and file names are often wrong. Never throws.
 */
export function readFeed(bytes: Uint8Array, address: string, charset?: string): ParsedFeed {
  const text = decodeBytes(bytes, charset);
  const start = text.search(/[^\s\ufeff\0]/);
  if (start < 0) return noFeed('empty');
  if (text[start] === '{' || text[start] === '[') return readJsonFeed(text, address);
  if (IS_MARKUP.test(text.slice(start, start + 4))) return readXml(text, address);
  const later = BEGINNING.exec(text.slice(0, 4096));
  if (later) return readXml(text.slice(later.index), address);
  return noFeed('not-a-feed', text.slice(start, start + 200));
}

function readXml(text: string, address: string): ParsedFeed {
  const document = readTree(text, MAX_ITEMS);
  const { root } = document;
  const name = root?.name ?? '';
  if (isWebPage(document)) return noFeed('web-page');
  if (!root) return { format: null, items: [], problems: problemsOf(document) };
  if (name === 'rdf:rdf') return readRdf(document, address);
  if (name === 'rss' || name === 'channel') {
    return isOfArxiv(document) ? readArxivFeed(document) : readRss(document, address);
  }
  if (name === 'feed' || name === 'atom:feed') return readFeedElement(document, address);
  return noFeed('not-a-feed', name);
}

function readFeedElement(document: XmlDocument, address: string): ParsedFeed {
  const id = document.root ? wordsOf(document.root, 'atom:id') : '';
  if (/^https?:\/\/(?:export\.)?arxiv\.org\/(?:api\/|$)/i.test(id))
    return readArxivAnswerTree(document);
  return isOfArxiv(document) ? readArxivFeed(document) : readAtom(document, address);
}

/** By what the feed calls itself, or all items: mirrors and tests have other addresses. */
function isOfArxiv({ root, items }: XmlDocument): boolean {
  const head = root && (childOf(root, 'channel') ?? root);
  if (!head) return false;
  const title = wordsOf(head, 'title', 'atom:title');
  if (/\bupdates on arXiv\.org$|^Feed error for query/i.test(title.slice(-200))) return true;
  if (/^https?:\/\/rss\.arxiv\.org\//i.test(wordsOf(head, 'link', 'atom:id'))) return true;
  const guids = items.map((item) => wordsOf(item, 'guid', 'atom:id'));
  return guids.length > 0 && guids.every((guid) => /^oai:arXiv\.org:/i.test(guid));
}
