import { hashText } from '../hash.ts';
import { formatName } from '../names.ts';
import type { PaperDraft } from '../paper.ts';
import { foldText } from '../text.ts';
import { draftOf, topicsOf } from './draft-fields.ts';
import type { FeedItem } from './item.ts';
import { readDescription } from './read-feed-abstract.ts';
import { creditedAuthors, type FeedNames } from './read-feed-authors.ts';
import { identifiersIn } from './read-feed-identifiers.ts';
import { firstDate, firstDay, lineOf, titleOf } from './read-feed-words.ts';
import { safeLine } from './safe-text.ts';

/** An item as its format gives it, in raw texts. Of several, the best stands first. */
export type RawItem = {
  guid: string;
  /** Its page: a whole address on the web. */
  link: string | null;
  title: string;
  descriptions: readonly string[];
  credits: readonly string[];
  /** Those of the feed, for items without. */
  feedCredits: readonly string[];
  /** What may name the paper: DOIs, ids, links. */
  names: readonly string[];
  published: readonly string[];
  listed: readonly string[];
  venue: string;
  topics: readonly string[];
};

/** Where blogs put what they have no place for. */
const NO_TOPIC = /^(?:uncategori[sz]ed|general|blog|news|posts?)$/i;

/** Longer ids are taken by their hash. */
const MAX_ID = 2048;

/** The item, clean; null when it has no title, without which it is no paper. */
export function makeItem(raw: RawItem, feed: FeedNames): FeedItem | null {
  const title = titleOf(raw.title);
  const on = firstDay(raw.listed);
  const draft = title === '' ? null : readDraft(raw, title, feed);
  return draft && { id: idOf(raw, title, on), draft, ...(on !== undefined && { on }) };
}

function readDraft(raw: RawItem, title: string, feed: FeedNames): PaperDraft | null {
  const venue = lineOf(raw.venue);
  const own = creditedAuthors(raw.credits, feed);
  const known = [title, venue, ...own.map(formatName)];
  const descriptions = raw.descriptions.map((each) => readDescription(each, known));
  const names = [...raw.names, ...descriptions.flatMap(({ doi }) => doi ?? [])];
  const found = identifiersIn(names, title, descriptions[0]?.text ?? '');
  const isNamed = found.doi !== undefined || found.arxivId !== undefined;
  const credit = descriptions.find((each) => each.credit)?.credit;
  // Who writes the feed has not written the papers that it points to.
  const others = credit ? [credit] : isNamed ? [] : raw.feedCredits;
  const dates = descriptions.flatMap(({ date }) => date ?? []);
  return draftOf({
    title,
    authors: own.length > 0 ? own : creditedAuthors(others, feed),
    // Of a paper at arXiv, another's feed knows only on which day it spoke of it.
    published: found.arxivId === undefined ? firstDate([...raw.published, ...dates]) : null,
    ...found,
    venue,
    topics: topicsOf(
      raw.topics.map((topic) => lineOf(topic)).filter((topic) => !NO_TOPIC.test(topic)),
    ),
    abstract: pickAbstract(descriptions.map((each) => each.abstract)),
    url: isNamed ? null : raw.link,
  });
}

/** The first there is; a teaser cut off with "…" or "[…]" gives way to the text that goes on. */
function pickAbstract(abstracts: readonly string[]): string {
  const [first = '', ...others] = abstracts.filter((each) => each !== '');
  // Only what stands near its end can cut a text off, and there must be another to choose.
  if (others.length === 0 || first.length > 2000 || !/…|\.\.\./.test(first.slice(-100)))
    return first;
  const teaser = /^(.*?)\s*\[?(?:…|\.\.\.)\]?(?:\s*(?:Read|Continue)[^\n]{0,60})?$/s.exec(
    first,
  )?.[1];
  if (!teaser) return first;
  const start = foldText(teaser.slice(0, 60));
  return others.find((each) => foldText(each.slice(0, 200)).startsWith(start)) ?? first;
}

/** See `FeedItem`: never the link alone where there is a guid. */
function idOf(raw: RawItem, title: string, on: string | undefined): string {
  const given = safeLine(raw.guid, MAX_ID + 1) || raw.link;
  if (given === null) return hashText(`${title}|${on ?? ''}`);
  return given.length > MAX_ID ? hashText(raw.guid) : given;
}
