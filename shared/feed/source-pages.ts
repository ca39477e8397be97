import { assertNever } from '../assert-never.ts';
import type { Origin } from '../paper.ts';
import type { ParsedFeed } from './item.ts';
import type { Source } from './source.ts';

/** The services that have an address of their own in the settings of the network. */
export type FeedService = 'huggingface' | 'arxiv-feed' | 'arxiv-api';

/** One request of a source. `path` is the whole address where there is no `service`. */
export type SourcePage = {
  service: FeedService | null;
  path: string;
  reader: 'hugging-face' | 'arxiv-api' | 'feed';
  accept: string;
};

/** Papers on a page: the most that the services give at a time with good grace. */
const HF_PAGE = 100;
/** The same at arXiv. */
export const ARXIV_PAGE = 100;

/** So many pages are read at most: arXiv asks 3 s between two of them. */
const MAX_PAGES: Record<Source['kind'], number> = {
  'hugging-face': 10,
  'hugging-face-search': 1,
  arxiv: 1,
  'arxiv-query': 5,
  feed: 1,
};

const FEED_TYPES =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1';

/** The request for a page of a source, from 0; `day` is today's, `YYYY-MM-DD`. */
export function pageOf(source: Source, page: number, day: string): SourcePage {
  switch (source.kind) {
    case 'hugging-face': {
      const when = {
        daily: '',
        trending: '&sort=trending',
        week: `&week=${weekOf(day)}`,
        month: `&month=${day.slice(0, 7)}`,
      };
      const path = `/api/daily_papers?limit=${HF_PAGE}&p=${page}${when[source.list]}`;
      return { service: 'huggingface', path, reader: 'hugging-face', accept: 'application/json' };
    }
    case 'hugging-face-search': {
      const path = `/api/papers/search?q=${encodeURIComponent(source.words)}&limit=${HF_PAGE}`;
      return { service: 'huggingface', path, reader: 'hugging-face', accept: 'application/json' };
    }
    case 'arxiv': {
      const path = `/rss/${source.categories.join('+')}`;
      return { service: 'arxiv-feed', path, reader: 'feed', accept: FEED_TYPES };
    }
    case 'arxiv-query': {
      const query = encodeURIComponent(arxivQuery(source)).replaceAll('%20', '+');
      const range = `start=${page * ARXIV_PAGE}&max_results=${ARXIV_PAGE}`;
      const path = `/api/query?search_query=${query}&${range}&sortBy=submittedDate&sortOrder=descending`;
      return { service: 'arxiv-api', path, reader: 'arxiv-api', accept: 'application/atom+xml' };
    }
    case 'feed':
      return { service: null, path: source.url, reader: 'feed', accept: FEED_TYPES };
    default:
      return assertNever(source);
  }
}

/**
 * Whether another page is worth asking for: the last one was full, and did not reach back beyond
 * `since`, the day of the last good answer.
 */
export function hasMore(source: Source, page: number, read: ParsedFeed, since?: string): boolean {
  if (page + 1 >= MAX_PAGES[source.kind]) return false;
  if (source.kind === 'hugging-face') {
    if (read.items.length < HF_PAGE || source.list === 'trending') return false;
    if (source.list !== 'daily') return true;
    // Without a visit to go back to, one page is what "daily" means.
    return since !== undefined && read.items.every(({ on = '' }) => on >= since);
  }
  const total = read.total ?? 0;
  if ((page + 1) * ARXIV_PAGE >= total) return false;
  if (since === undefined) return page === 0;
  return read.items.every(({ draft: { published = '' } }) => published >= since);
}

/** What the facts of a source are worth; `format` as the reader found it. */
export function originOf(source: Source, { format }: ParsedFeed): Origin {
  if (format === 'arxiv-feed') return 'arxiv-feed';
  if (format === 'arxiv-api') return 'arxiv';
  return source.kind.startsWith('hugging-face') ? 'hugging-face' : 'feed';
}

/** A query in the language of arXiv's API (user manual §5.1). */
function arxivQuery(source: Extract<Source, { kind: 'arxiv-query' }>): string {
  const { author, title, category, from, to } = source;
  const days = [from, to].map((each) => each?.replaceAll('-', ''));
  const parts = [
    author && `au:"${plain(author)}"`,
    title &&
      plain(title)
        .split(' ')
        .map((word) => `ti:${word}`)
        .join(' AND '),
    category && `cat:${category}`,
    (from || to) && `submittedDate:[${days[0] ?? '19910101'}0000 TO ${days[1] ?? '21001231'}2359]`,
  ];
  return parts.filter(Boolean).join(' AND ') || 'all:*';
}

/** Without what the query language takes for its own. */
function plain(words: string): string {
  return words.replace(/[^\p{L}\p{N}\p{M}'-]+/gu, ' ').trim();
}

/** The ISO 8601 week of a day: `2025-W09`. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  // The week belongs to the year of its Thursday.
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const year = date.getUTCFullYear();
  const week = Math.ceil(((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}
