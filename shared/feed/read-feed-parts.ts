import type { FeedItem, FeedProblem, ParsedFeed } from './item.ts';
import { lineOf } from './read-feed-words.ts';
import { wordsOf } from './xml/inside.ts';
import type { XmlDocument, XmlElement } from './xml/tree.ts';

/** So many authors are read of one feed: enough for thirty papers from the largest of detectors. */
const MAX_NAMES = 100_000;

/** So many bad items are named one by one. */
const MAX_NAMED = 100;

/** Elements with which pages and pieces of pages begin. */
const OF_PAGES =
  /^(?:xhtml:)?(?:html|head|body|script|style|meta|title|div|p|center|h1|table|form)$/;

/** Whether a web page came in place of a feed. */
export function isWebPage({ root, doctype }: XmlDocument): boolean {
  return doctype === 'html' || OF_PAGES.test(root?.name ?? '');
}

/** A feed that could not be read at all. */
export function noFeed(code: FeedProblem['code'], detail = ''): ParsedFeed {
  return { format: null, items: [], problems: [problem(code, detail)] };
}

/** A problem, with a short clean detail if there is one. */
export function problem(code: FeedProblem['code'], detail = ''): FeedProblem {
  const line = lineOf(detail, 200);
  return line === '' ? { code } : { code, detail: line };
}

/** What was wrong with the text as XML. */
export function problemsOf(document: XmlDocument): FeedProblem[] {
  const { problem: found, hasMore } = document;
  return [
    ...(found ? [problem(found.code, found.code === 'malformed' ? `line ${found.line}` : '')] : []),
    ...(hasMore ? [problem('too-many')] : []),
  ];
}

/**
 * Reads all items, each once (see `keepOnce`); one that gives none is named by what `nameOf` finds.
 */
export function readItems(
  elements: readonly XmlElement[],
  read: (element: XmlElement) => FeedItem | null,
  nameOf: (element: XmlElement) => string,
): { items: FeedItem[]; problems: FeedProblem[] } {
  const items = new Map<string, FeedItem>();
  const problems: FeedProblem[] = [];
  let names = 0;
  for (const element of elements) {
    // A list of authors cut off would be cited so; a paper left out is found in the next feed.
    if (names > MAX_NAMES)
      return { items: [...items.values()], problems: [...problems, problem('too-many')] };
    const item = read(element);
    names += item?.draft.authors?.length ?? 0;
    if (item === null) {
      if (problems.length < MAX_NAMED) problems.push(problem('bad-item', nameOf(element)));
      continue;
    }
    keepOnce(items, item);
  }
  return { items: [...items.values()], problems };
}

/**
 * Adds an item to those of its feed, by id. The same id again is the same item (RSS 2.0 "guid", RFC
 * 4287 §4.1.1), and the first counts, as feeds begin with the newest; but where title and paper (its
 * identifier or page) differ too, the ids are worthless and that stands in.
 */
export function keepOnce(items: Map<string, FeedItem>, item: FeedItem): void {
  const first = items.get(item.id);
  if (!first) {
    items.set(item.id, item);
    return;
  }
  const paper = paperOf(item);
  const isOther = paper !== paperOf(first) && item.draft.title !== first.draft.title;
  if (paper !== undefined && isOther && !items.has(paper)) items.set(paper, { ...item, id: paper });
}

/** What names the paper of an item, whatever the feed calls it. */
function paperOf({ draft }: FeedItem): string | undefined {
  return draft.arxivId ?? draft.doi ?? draft.url;
}

const PERIODS = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/**
 * How long the feed asks to be left alone: RSS's `ttl` in minutes, else the period and frequency of
 * the syndication module (http://purl.org/rss/1.0/modules/syndication/).
 */
export function everyMinutesOf(head: XmlElement): number | undefined {
  const ttl = wholeNumber(wordsOf(head, 'ttl'));
  if (ttl > 0) return Math.min(ttl, 525_600);
  const period = PERIODS.get(wordsOf(head, 'sy:updateperiod').toLowerCase());
  if (period === undefined) return undefined;
  return Math.max(
    1,
    Math.round(period / Math.max(1, wholeNumber(wordsOf(head, 'sy:updatefrequency')))),
  );
}

/** A number such as feeds give; 0 for other text. */
export function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
