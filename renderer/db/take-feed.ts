import type { Fetched } from '../../shared/feed/fetched.ts';
import type { FeedItem } from '../../shared/feed/item.ts';
import { hashText } from '../../shared/hash.ts';
import { agrees, foldTitle } from '../../shared/identifiers.ts';
import type { Paper, PaperDraft } from '../../shared/paper.ts';
import { library } from './library.ts';
import type { FeedRow } from './rows.ts';
import { takeIn } from './take-in.ts';
import type { Incoming } from './take-paper.ts';

/** What came of taking in a feed: the ids of new papers and of new versions, and how many improved. */
export type FeedTaken = { added: string[]; revised: string[]; improved: number };

/** Takes in what a feed has brought; `going` says whether to go on. */
export async function takeFeed(
  feed: Pick<FeedRow, 'id' | 'name'>,
  { items, origin }: Extract<Fetched, { kind: 'read' }>,
  going: () => boolean = () => true,
): Promise<FeedTaken> {
  const keys = await itemKeys(feed.id, items);
  const incoming = items.map((item, index): Incoming => {
    const { draft, on } = item;
    const itemKey = keys[index];
    return {
      draft,
      origin,
      sighting: { source: feed.name, ...(on && { on }) },
      ...(itemKey !== undefined && { itemKey }),
      ...(isReplacement(item) && { onlyKnown: true }),
    };
  });
  const taken = await takeIn(incoming, going);
  const added = taken.flatMap(({ id, outcome }) => (outcome === 'added' ? id : []));
  const improved = taken.filter(({ outcome }) => Array.isArray(outcome) && outcome.length > 0);
  // That a paper is at its first version is no news.
  const revised = taken.flatMap(({ id, outcome }, index) => {
    const isLater = (items[index]?.draft.version ?? 1) > 1;
    return isLater && Array.isArray(outcome) && outcome.includes('version') ? id : [];
  });
  return { added: [...new Set(added)], revised, improved: improved.length };
}

/** A new version is news of a paper that is known, and no new paper. */
function isReplacement({ announced }: FeedItem): boolean {
  return announced === 'replace' || announced === 'replace-cross';
}

/**
 * The keys under which the items are known: by their names within the feed. Where such a name now
 * stands for something else altogether, the feed numbers its items anew, and the page names the item:
 * what the user wrote about a paper must not end up at another one.
 */
async function itemKeys(feed: string, items: readonly FeedItem[]): Promise<string[]> {
  const { identifiers, papers } = library().db;
  const keys = items.map(({ id }) => itemKey(feed, id));
  const owners = await identifiers.bulkGet(keys);
  const known = await papers.bulkGet(owners.map((owner) => owner?.paperId ?? ''));
  return items.map(({ id, draft }, index) => {
    const paper = known[index];
    return itemKey(feed, paper && isAnother(paper, draft) ? (draft.url ?? id) : id);
  });
}

/** Title, page and first author are other ones; each of them alone may change. */
function isAnother(paper: Paper, draft: PaperDraft): boolean {
  const hasOtherPage = isOther(paper.url, draft.url, pageOf);
  if (!hasOtherPage || !isOther(paper.title, draft.title, foldTitle)) return false;
  const areKnown = paper.authors.length > 0 && (draft.authors ?? []).length > 0;
  return !areKnown || !agrees({ authors: paper.authors }, draft);
}

function isOther(a = '', b = '', fold: (text: string) => string): boolean {
  return a !== '' && b !== '' && fold(a) !== fold(b);
}

/** An address as far as it names a page: sites move to https. */
function pageOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?|#.*$/g, '').replace(/\/$/, '');
}

/** Names of items mean nothing outside their feed, and may be of any length. */
function itemKey(feed: string, id: string): string {
  return `item:${feed}:${hashText(id)}`;
}
