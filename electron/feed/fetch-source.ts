import { readArxivAnswer } from '../../shared/feed/arxiv-api.ts';
import { decodeBytes } from '../../shared/feed/decode-bytes.ts';
import type { Fetched } from '../../shared/feed/fetched.ts';
import { readDailyPapers } from '../../shared/feed/hugging-face.ts';
import type { FeedItem, FeedProblem, ParsedFeed } from '../../shared/feed/item.ts';
import { readFeed } from '../../shared/feed/read-feed.ts';
import type { Source } from '../../shared/feed/source.ts';
import {
  ARXIV_PAGE,
  hasMore,
  originOf,
  pageOf,
  type SourcePage,
} from '../../shared/feed/source-pages.ts';
import { explain } from '../../shared/net/explain.ts';
import type { HttpResult } from '../../shared/net/http-result.ts';
import type { Network } from '../net/network.ts';
import { explainProblem } from './explain-problem.ts';

/** What is asked of a source, and how. */
export type FetchOptions = {
  /** Whether the user typed its address. */
  typed: boolean;
  /** Ask for news only. */
  conditional: boolean;
  /** The day of the last good answer, `YYYY-MM-DD`: nothing older need be asked for. */
  since?: string;
  purpose?: string;
  signal?: AbortSignal;
};

/** So many empty pages are asked for again. */
const HICCUPS = 2;

/** Asks a source for what it lists now, page by page. Never rejects. */
export async function fetchSource(
  network: Network,
  source: Source,
  options: FetchOptions,
): Promise<Fetched> {
  const day = new Date(network.now()).toISOString().slice(0, 10);
  const pages: ParsedFeed[] = [];
  let first: Extract<HttpResult, { kind: 'ok' }> | null = null;
  let hiccups = 0;
  for (let at = 0; ; at += 1) {
    const page = pageOf(source, at, day);
    const url = addressOf(network, page);
    // The validators of an answer that was not taken in say nothing; those of the next one do.
    if (at === 0 && !options.conditional) network.validators.forget(url);
    const result = await network.client.get({
      url,
      purpose: options.purpose ?? 'feed',
      accept: page.accept,
      conditional: at === 0,
      typedByUser: options.typed,
      ...(options.signal && { signal: options.signal }),
    });
    if (result.kind === 'cancelled') return { kind: 'cancelled' };
    if (result.kind === 'not-modified') return { kind: 'not-modified' };
    const read = result.kind === 'ok' ? readPage(page, result) : readErrorPage(page, result);
    const trouble = read ? fatalProblem(read) : undefined;
    if (!read || trouble) {
      // An answer that cannot be read must not be "not modified" the next time.
      if (trouble) network.validators.forget(url);
      const failed: Extract<Fetched, { kind: 'failed' }> = trouble
        ? { kind: 'failed', failure: explainProblem(trouble, hostOf(url)) }
        : failedBy(result, url, network.now());
      if (!first) return failed;
      return { ...joined(source, pages, first), cutShort: failed.failure };
    }
    if (isHiccup(page, read, at) && hiccups < HICCUPS) {
      hiccups += 1;
      at -= 1;
      continue;
    }
    // Nor what broke off: "not modified" would keep the rest of it away for good.
    if (read.problems.some(({ code }) => code === 'malformed')) network.validators.forget(url);
    if (result.kind === 'ok') first ??= result;
    pages.push(read);
    if (!hasMore(source, at, read, options.since)) break;
  }
  return joined(source, pages, first);
}

function joined(
  source: Source,
  pages: readonly ParsedFeed[],
  first: Extract<HttpResult, { kind: 'ok' }> | null,
): Extract<Fetched, { kind: 'read' }> {
  const [head = { format: null, items: [], problems: [] }] = pages;
  const seen = new Set<string>();
  const items: FeedItem[] = [];
  for (const item of pages.flatMap((page) => page.items)) {
    if (!seen.has(item.id)) items.push(item);
    seen.add(item.id);
  }
  return {
    kind: 'read',
    ...(head.title && { title: head.title }),
    origin: originOf(source, head),
    items,
    unread: pages.flatMap(({ problems }) => problems).length,
    ...(head.everyMinutes && { everyMinutes: head.everyMinutes }),
    ...(first?.permanentTo && { movedTo: first.permanentTo }),
  };
}

/** The web address of a page of a source. */
export function addressOf(network: Network, { service, path }: SourcePage): string {
  return service === null ? path : network.endpoints.urls[service] + path;
}

/** What a page says, by the reader of its service. */
export function readPage(
  page: SourcePage,
  { bytes, charset, url }: Extract<HttpResult, { kind: 'ok' }>,
): ParsedFeed {
  if (page.reader === 'feed') return readFeed(bytes, url, charset);
  const text = decodeBytes(bytes, charset);
  return page.reader === 'arxiv-api' ? readArxivAnswer(text) : readDailyPapers(text);
}

/** arXiv's API now and then gives an empty page of a list that goes on. */
function isHiccup({ reader }: SourcePage, { items, total = 0 }: ParsedFeed, at: number): boolean {
  return reader === 'arxiv-api' && items.length === 0 && total > at * ARXIV_PAGE;
}

/** A day that Hugging Face has no list for yet is one without papers. */
function readErrorPage(page: SourcePage, result: HttpResult): ParsedFeed | null {
  const isEarly = page.reader === 'hugging-face' && result.kind === 'http' && result.status === 400;
  return isEarly ? { format: 'hugging-face', items: [], problems: [] } : null;
}

/** The problem that leaves nothing of a feed to be used. */
export function fatalProblem({ format, items, problems }: ParsedFeed): FeedProblem | undefined {
  const isFatal = format === null || items.length === 0;
  return isFatal ? problems.find(({ code }) => code !== 'bad-item') : undefined;
}

/** A request that brought nothing, in words. */
export function failedBy(
  result: HttpResult,
  url: string,
  now: number,
): Extract<Fetched, { kind: 'failed' }> {
  const { title, hint } = explain(result, { host: hostOf(url), now });
  return {
    kind: 'failed',
    failure: { code: `http-${result.kind}`, message: title, hint },
    ...(result.kind === 'limited' && { notBefore: result.notBefore }),
    ...(result.kind === 'gone' && { gone: true }),
  };
}

/** The host of an address, as people know it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
