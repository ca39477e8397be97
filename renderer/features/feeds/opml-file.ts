import type { OpmlOutline } from '../../../shared/feed/opml.ts';
import { nameOfSource, type Source, sourceOf } from '../../../shared/feed/source.ts';
import { pageOf } from '../../../shared/feed/source-pages.ts';
import type { NewFeed } from '../../db/feeds.ts';
import type { FeedRow } from '../../db/rows.ts';

/** Where the services are whose feeds have no address of their own. */
const HOSTS = {
  huggingface: 'https://huggingface.co',
  'arxiv-feed': 'https://rss.arxiv.org',
  'arxiv-api': 'https://export.arxiv.org',
} as const;

/** The feeds of a list by another reader, as they are followed here. */
export function feedsOf(outlines: readonly OpmlOutline[]): NewFeed[] {
  return outlines.flatMap(({ title, xmlUrl, folder = '', paused = false }) => {
    const source = sourceOf(xmlUrl);
    if (!source) return [];
    const name = nameOfSource(source) ?? (title || xmlUrl);
    // Nobody typed the addresses of a file: those in a private network stay refused.
    return { source, name, typed: false, folder, paused, title: title === name ? '' : title };
  });
}

/** The feeds as other readers take them. */
export function outlinesOf(feeds: readonly FeedRow[]): OpmlOutline[] {
  return feeds.map(({ source, name, title, folder, paused }) => ({
    title: title || name,
    xmlUrl: addressOf(source),
    ...(folder && { folder }),
    ...(paused && { paused }),
  }));
}

/** The address of a feed on the web; what Lectern asks by other ways is named so that it is known. */
function addressOf(source: Source): string {
  if (source.kind === 'feed') return source.url;
  if (source.kind === 'hugging-face') {
    return `https://huggingface.co/papers${source.list === 'daily' ? '' : `/${source.list}`}`;
  }
  if (source.kind === 'hugging-face-search') {
    return `https://huggingface.co/papers?q=${encodeURIComponent(source.words)}`;
  }
  const { service, path } = pageOf(source, 0, '2000-01-01');
  return service === null ? path : HOSTS[service] + path;
}
