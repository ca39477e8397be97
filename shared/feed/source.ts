import * as v from 'valibot';
import { cleanText } from '../text.ts';
import { webAddress } from './web-address.ts';

const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(250));

/** arXiv's categories and archives: `cs.CL`, `math`, `astro-ph.GA`. */
const Category = v.pipe(v.string(), v.regex(/^[a-z-]{2,10}(?:\.[A-Za-z-]{2,10})?$/, 'a category'));

/**
 * Where a feed comes from. Hugging Face: https://huggingface.co/docs/hub/api; arXiv's feeds:
 * https://info.arxiv.org/help/rss.html; its API: https://info.arxiv.org/help/api/user-manual.html.
 */
export const SourceSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('hugging-face'),
    list: v.picklist(['daily', 'week', 'month', 'trending']),
  }),
  v.strictObject({ kind: v.literal('hugging-face-search'), words: Words }),
  v.strictObject({
    kind: v.literal('arxiv'),
    categories: v.pipe(v.array(Category), v.minLength(1), v.maxLength(20)),
  }),
  v.strictObject({
    kind: v.literal('arxiv-query'),
    author: v.optional(Words),
    title: v.optional(Words),
    category: v.optional(Category),
    /** Days, `YYYY-MM-DD`, the first and the last. */
    from: v.optional(v.pipe(v.string(), v.isoDate())),
    to: v.optional(v.pipe(v.string(), v.isoDate())),
  }),
  v.strictObject({
    kind: v.literal('feed'),
    url: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i, 'a web address'), v.maxLength(2048)),
  }),
]);

/** Where a feed comes from. */
export type Source = v.InferOutput<typeof SourceSchema>;

/** What a new library follows. */
export const FIRST_SOURCE: Source = { kind: 'hugging-face', list: 'daily' };

const LISTS = {
  daily: 'Hugging Face daily papers',
  week: 'Hugging Face papers of the week',
  month: 'Hugging Face papers of the month',
  trending: 'Hugging Face trending papers',
} as const;

/** The name of a source as people see it; null for a feed, which has a name of its own. */
export function nameOfSource(source: Source): string | null {
  switch (source.kind) {
    case 'hugging-face':
      return LISTS[source.list];
    case 'hugging-face-search':
      return `Hugging Face: ${source.words}`;
    case 'arxiv':
      return `arXiv ${source.categories.join(' + ')}`;
    case 'arxiv-query':
      return `arXiv: ${describeQuery(source)}`;
    case 'feed':
      return null;
  }
}

function describeQuery(source: Extract<Source, { kind: 'arxiv-query' }>): string {
  const { author, title, category, from, to } = source;
  const days = from || to ? `${from ?? ''} to ${to ?? 'now'}`.trim() : undefined;
  const parts = [author && `by ${author}`, title && `“${title}”`, category, days];
  return parts.filter(Boolean).join(', ') || 'all';
}

/** True for two sources that ask for the same. */
export function isSameSource(a: Source, b: Source): boolean {
  return keyOfSource(a) === keyOfSource(b);
}

/** A text that is the same for sources that ask for the same. */
export function keyOfSource(source: Source): string {
  if (source.kind === 'feed') return `feed ${source.url.replace(/^https?:\/\/|\/$/g, '')}`;
  const sorted = Object.entries(source)
    .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify(sorted);
}

/**
 * The source that an address means, where Lectern knows a better way than the address itself:
 * arXiv's feeds (`https://rss.arxiv.org/rss/cs.CL+cs.LG`, also the old `export.arxiv.org`), its
 * lists (`/list/cs.CL/recent`), and Hugging Face's pages of papers. Else the address as a feed; null
 * when it is no web address.
 */
export function sourceOf(address: string): Source | null {
  const typed = cleanText(address).replace(/^feed:(?:\/\/)?/i, '');
  const text = /^[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+(?:[:/]|$)/u.test(typed)
    ? `https://${typed}`
    : typed;
  const url = webAddress(text);
  if (url === null) return null;
  const known = arxivSource(url) ?? huggingFaceSource(url);
  const source = v.safeParse(SourceSchema, known ?? { kind: 'feed', url });
  return source.success ? source.output : null;
}

function arxivSource(url: string): unknown {
  const path = /^https?:\/\/(?:[\w-]+\.)*arxiv\.org\/([^?#]*)/i.exec(url)?.[1] ?? '';
  const feed = /^(?:rss|atom)\/([\w.+-]+)$/.exec(path)?.[1];
  const list = /^list\/([\w.-]+)\/\w+$/.exec(path)?.[1];
  const names = feed?.split('+') ?? (list === undefined ? null : [list]);
  return names && { kind: 'arxiv', categories: names };
}

function huggingFaceSource(url: string): unknown {
  const papers = /^https?:\/\/(?:www\.)?(?:huggingface|hf)\.co\/papers\/?([^?#]*)(\?[^#]*)?/i.exec(
    url,
  );
  if (!papers) return null;
  const [, path = '', search = ''] = papers;
  const words = /[?&]q=([^&]+)/.exec(search)?.[1];
  if (path === '' && words) return { kind: 'hugging-face-search', words: decodeWords(words) };
  const list = path === '' ? 'daily' : /^(date|week|month|trending)(?:\/|$)/.exec(path)?.[1];
  return list ? { kind: 'hugging-face', list: list === 'date' ? 'daily' : list } : null;
}

function decodeWords(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
