import { decodeBytes } from '../../shared/feed/decode-bytes.ts';
import { type FeedLink, findFeedLinks } from '../../shared/feed/discover.ts';
import type { Preview } from '../../shared/feed/fetched.ts';
import type { ParsedFeed } from '../../shared/feed/item.ts';
import { nameOfSource, type Source } from '../../shared/feed/source.ts';
import { pageOf } from '../../shared/feed/source-pages.ts';
import { formatName } from '../../shared/names.ts';
import { done, failed, type Reply } from '../../shared/reply.ts';
import { texToText } from '../../shared/tex.ts';
import type { Network } from '../net/network.ts';
import { explainProblem } from './explain-problem.ts';
import { addressOf, failedBy, fatalProblem, hostOf, readPage } from './fetch-source.ts';

/** So many papers are shown before a feed is followed. */
const SHOWN = 10;

/**
 * What a source lists now. Where a web page stands instead of a feed, the feed that the page names
 * first is taken, and the others are told.
 */
export async function previewSource(
  network: Network,
  source: Source,
  signal?: AbortSignal,
): Promise<Reply<Preview>> {
  const asked = await ask(network, source, true, signal);
  if (!asked.ok) return asked;
  const { read, html, url } = asked.value;
  if (html === null) return shown({ source, typed: true }, read, url, []);
  const [first, ...others] = findFeedLinks(html, url);
  if (!first) return noFeed(url);
  const feed: Source = { kind: 'feed', url: first.url };
  // A page on the web must not send Lectern into the network around it: nobody typed that address.
  const typed = source.kind === 'feed' && isSameHost(first.url, source.url);
  const found = await ask(network, feed, typed, signal);
  if (!found.ok) return found;
  if (found.value.html !== null) return noFeed(found.value.url);
  return shown({ source: feed, typed }, found.value.read, found.value.url, others);
}

function noFeed(url: string): Reply<never> {
  return failed(
    'no-feed',
    `${hostOf(url)} has a web page there that names no feed.`,
    'Look on the page for a link to RSS or Atom, and paste that.',
  );
}

function isSameHost(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && new URL(a).hostname === new URL(b).hostname;
}

type Asked = { read: ParsedFeed; html: string | null; url: string };

async function ask(
  network: Network,
  source: Source,
  typed: boolean,
  signal: AbortSignal | undefined,
): Promise<Reply<Asked>> {
  const page = pageOf(source, 0, new Date(network.now()).toISOString().slice(0, 10));
  const url = addressOf(network, page);
  const result = await network.client.get({
    url,
    purpose: 'preview',
    accept: page.accept,
    typedByUser: typed,
    ...(signal && { signal }),
  });
  if (result.kind !== 'ok') {
    return { ok: false, failure: failedBy(result, url, network.now()).failure };
  }
  const read = readPage(page, result);
  const problem = fatalProblem(read);
  if (problem?.code === 'web-page' && page.reader === 'feed') {
    return done({ read, html: decodeBytes(result.bytes, result.charset), url: result.url });
  }
  if (problem) return { ok: false, failure: explainProblem(problem, hostOf(url)) };
  return done({ read, html: null, url: result.url });
}

function shown(
  { source, typed }: Pick<Preview, 'source' | 'typed'>,
  read: ParsedFeed,
  url: string,
  others: readonly FeedLink[],
): Reply<Preview> {
  const newest = read.items.slice(0, SHOWN).map(({ draft, on }) => ({
    title: texToText(draft.title),
    authors: (draft.authors ?? []).slice(0, 3).map(formatName).join(', '),
    ...(on && { on }),
  }));
  return done({
    source,
    typed,
    name: nameOfSource(source) ?? read.title ?? hostOf(url),
    newest,
    count: read.total ?? read.items.length,
    others: others.slice(0, 20).map((each) => ({ url: each.url, title: each.title ?? each.url })),
  });
}
