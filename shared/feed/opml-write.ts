import { foldText } from '../text.ts';
import type { OpmlOutline } from './opml.ts';
import { safeLine } from './safe-text.ts';

/** A folder: the feeds in it, and the folders. */
type Folder = { feeds: OpmlOutline[]; folders: Map<string, Folder> };

/** What the head of a list may say; a date as RFC 822 writes it. */
export type OpmlHead = { title?: string; dateCreated?: string };

/**
 * A list of subscriptions as OPML 2.0 (http://opml.org/spec2.opml). The same feeds give the same
 * text, whatever their order: folders first, then by title, then by address. `readOpml` gives the
 * feeds back.
 */
export function writeOpml(outlines: readonly OpmlOutline[], head: OpmlHead = {}): string {
  const top: Folder = { feeds: [], folders: new Map() };
  for (const outline of outlines) folderOf(top, outline.folder ?? '').feeds.push(outline);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(head.title ?? 'Subscriptions')}</title>`,
    ...(head.dateCreated ? [`    <dateCreated>${escaped(head.dateCreated)}</dateCreated>`] : []),
    '  </head>',
    '  <body>',
    ...linesOf(top, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function folderOf(top: Folder, path: string): Folder {
  let folder = top;
  for (const name of path
    .split('/')
    .map((each) => safeLine(each, 300))
    .filter(Boolean)) {
    const inner = folder.folders.get(name) ?? { feeds: [], folders: new Map() };
    folder.folders.set(name, inner);
    folder = inner;
  }
  return folder;
}

function linesOf({ feeds, folders }: Folder, indent: string): string[] {
  const names = [...folders].sort(([a], [b]) => order(a, b));
  const sorted = [...feeds].sort((a, b) => order(a.title, b.title) || compare(a.xmlUrl, b.xmlUrl));
  return [
    ...names.flatMap(([name, folder]) => [
      `${indent}<outline${attributes({ text: name, title: name })}>`,
      ...linesOf(folder, `${indent}  `),
      `${indent}</outline>`,
    ]),
    ...sorted.map((feed) => `${indent}<outline${attributes(fieldsOf(feed))}/>`),
  ];
}

/** "text" is what every program reads; "rss" is the type of Atom feeds too. */
function fieldsOf({ title, xmlUrl, htmlUrl, paused }: OpmlOutline): Record<string, string> {
  return {
    type: 'rss',
    text: title,
    title,
    xmlUrl,
    ...(htmlUrl !== undefined && { htmlUrl }),
    ...(paused && { isComment: 'true' }),
  };
}

function attributes(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

const REFERENCES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Safe in text and attributes: cleaned, and without what XML 1.0 §2.2 has no place for. */
function escaped(text: string): string {
  return safeLine(text, 20_000)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (char) => REFERENCES.get(char) ?? char);
}

/** As people sort, but the same on every machine. */
function order(a: string, b: string): number {
  return compare(foldText(a), foldText(b)) || compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
