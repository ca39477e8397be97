import type { Author } from '../paper.ts';
import { texToText } from '../tex.ts';
import { foldText } from '../text.ts';
import { authorsOf, MAX_AUTHORS } from './draft-fields.ts';
import { htmlToText } from './html-text.ts';
import { hostOf } from './read-feed-address.ts';
import { splitAtCommas, splitNames } from './read-feed-names.ts';
import { safeLine } from './safe-text.ts';

/** A list of 5,000 names, each with an affiliation. */
const MAX_CREDIT = 500_000;

/** TeX makes names longer than they are. */
const MAX_NAME = 400;

/** What stands where nobody is named. */
const NOBODY = new Set(
  `admin|administrator|anon|anonymous|author|authors|editor|editors|guest|n a|na|no author|no reply|
  nobody|none|noreply|null|root|site admin|staff|undefined|unknown|unknown author|various|
  webmaster`.split(/\|\s*/),
);

/** What a feed says of itself, which some give as author of every item. */
export type FeedNames = { title: string; address: string; home: string | null };

/**
 * The authors in what items name: `dc:creator`, Atom's `name`, and RSS's `author`, which is an
 * e-mail address with a name (RSS 2.0, "author"). Addresses go, and who is nobody: "Unknown", the
 * feed itself, its site.
 */
export function creditedAuthors(credits: readonly string[], feed: FeedNames): Author[] {
  const selves = new Set(
    [feed.title, feed.address, feed.home ?? '', hostOf(feed.address), hostOf(feed.home ?? '')].map(
      foldText,
    ),
  );
  const lines = credits.slice(0, MAX_AUTHORS).map((credit) => {
    return withoutAddress(safeLine(htmlToText(credit.slice(0, MAX_CREDIT)), MAX_CREDIT));
  });
  const isSomebody = (name: string) => {
    const folded = foldText(name);
    return folded !== '' && !NOBODY.has(folded) && !selves.has(folded);
  };
  const named = lines.filter((line) => line !== '' && isSomebody(line));
  const names = named.flatMap((line) => splitNames(line, named.length > 1));
  return authorsOf(names.filter(isSomebody));
}

/** The authors in arXiv's one line: "First Last (Affiliation), First Last", with TeX accents. */
export function arxivAuthors(credits: readonly string[]): Author[] {
  const lines = credits.slice(0, MAX_AUTHORS).map((credit) => safeLine(credit, MAX_CREDIT));
  const names = lines.flatMap(splitAtCommas).slice(0, MAX_AUTHORS);
  return authorsOf(names.map((name) => texToText(name.slice(0, MAX_NAME))));
}

/** "ed@example.org (Ed Itor)" and "Ed Itor <ed@example.org>" as "Ed Itor"; a bare address as "". */
function withoutAddress(line: string): string {
  if (/^(?:https?:\/\/|www\.)\S*$/i.test(line)) return '';
  const name = line.replace(/^by:? (?=\p{Lu})/iu, '');
  if (!name.includes('@')) return name;
  const inBrackets = /^\S{1,300}@\S{1,300} ?\(([^()]{1,300})\)$/.exec(name)?.[1];
  if (inBrackets !== undefined) return inBrackets.includes('@') ? '' : inBrackets.trim();
  return name
    .split(/[ ,;]/)
    .filter((word) => !word.includes('@'))
    .join(' ')
    .trim();
}
