import { decodeBytes } from '../../shared/feed/decode-bytes.ts';
import { type FeedLink, findFeedLinks } from '../../shared/feed/discover.ts';
import type { Preview } from '../../shared/feed/fetched.ts';
import type { ParsedFeed } from '../../shared/feed/item.ts';
import { nameOfSource, type Source } from '../../shared/feed/source.ts';
import { pageOf } from '../../shared/feed/source-pages.ts';
import { formatName } from '../../shared/names.ts';
import { done, type Reply } from '../../shared/reply.ts';
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
  const asked = await ask(network, source, signal);
  if (!asked.ok) return asked;
  const { read, html, url } = asked.value;
  if (!html) return shown(source, read, url, []);
  const [first, ...others] = findFeedLinks(html, url);
  if (!first) {
    return {
      ok: false,
      failure: {
        code: 'no-feed',
        message: `${hostOf(url)} has a web page there that names no feed.`,
        hint: 'Look on the page for a link to RSS or Atom, and paste that.',
      },
    };
  }
  const feed: Source = { kind: 'feed', url: first.url };
  const found = await ask(network, feed, signal);
  if (!found.ok) return found;
  return shown(feed, found.value.read, found.value.url, others);
}

type Asked = { read: ParsedFeed; html: string | null; url: string };

async function ask(
  network: Network,
  source: Source,
  signal: AbortSignal | undefined,
): Promise<Reply<Asked>> {
  const page = pageOf(source, 0, new Date(network.now()).toISOString().slice(0, 10));
  const url = addressOf(network, page);
  const result = await network.client.get({
    url,
    purpose: 'preview',
    accept: page.accept,
    typedByUser: true,
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
  source: Source,
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
    name: nameOfSource(source) ?? read.title ?? hostOf(url),
    newest,
    count: read.total ?? read.items.length,
    others: others.slice(0, 20).map((each) => ({ url: each.url, title: each.title ?? each.url })),
  });
}
