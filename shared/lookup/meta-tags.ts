import { decodeOnce } from '../feed/html-entities.ts';
import { type Tag, Tags } from '../feed/html-tags.ts';
import { htmlToText } from '../feed/html-text.ts';

/** What the head of a page says of it. */
export type MetaTags = {
  /** Contents by lower-case `name` or `property`, in the order of the page. */
  contents: ReadonlyMap<string, readonly string[]>;
  /** The text of `<title>`. */
  title: string;
};

/** Metadata stands at the beginning of a page; the rest is not read. */
const MAX_PAGE = 5_000_000;
const MAX_CONTENTS = 20_000;
const MAX_TITLE_HTML = 40_000;

const TAG = /<(?:meta|title|script|style|template|!--)/gi;
const ATTRIBUTE =
  /(?<![\w:.-])([A-Za-z][\w:.-]{0,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/g;

/**
 * The `<meta>` elements and the title of a page (https://html.spec.whatwg.org/multipage/semantics
 * .html#the-meta-element), wherever in it they stand, but not in scripts or comments. Forgives what
 * browsers do. Never throws; linear time.
 */
export function readMetaTags(page: string): MetaTags {
  const html = page.slice(0, MAX_PAGE);
  const tags = new Tags(html);
  const contents = new Map<string, string[]>();
  let count = 0;
  let title = '';
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match && count < MAX_CONTENTS; match = TAG.exec(html)) {
    const tag = tags.at(match.index);
    if (match[0] === '<!--') {
      TAG.lastIndex = after(tags.find('-->', match.index + 2), html);
    } else if (tag?.name === 'meta') {
      if (addContent(contents, html.slice(tag.start, tag.end))) count += 1;
      TAG.lastIndex = tag.end;
    } else if (tag) {
      const end = tags.closerOf(tag.name, tag.end);
      if (tag.name === 'title' && !title) title = titleIn(html, tag, end);
      TAG.lastIndex = end || after(tag.name === 'title' ? tag.end : -1, html);
    }
  }
  return { contents, title };
}

/** Where to go on; behind the end when what has begun never ends. */
function after(index: number, html: string): number {
  return index < 0 ? html.length : index;
}

function titleIn(html: string, tag: Tag, end: number): string {
  const inner = html.slice(tag.end, Math.min(end || tag.end, tag.end + MAX_TITLE_HTML));
  // Within a title no tag is one, but the end of this one is still there.
  return htmlToText(inner.replace(/<\/title[^<>]*>$/i, ''));
}

function addContent(contents: Map<string, string[]>, tag: string): boolean {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  const name = (attributes.get('name') ?? attributes.get('property') ?? '').trim().toLowerCase();
  const content = decodeOnce(attributes.get('content') ?? '').trim();
  if (name === '' || content === '') return false;
  const known = contents.get(name);
  if (known) known.push(content);
  else contents.set(name, [content]);
  return true;
}
