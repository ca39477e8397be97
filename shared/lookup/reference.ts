import { doiOf } from '../feed/paper-ids.ts';
import { isArxivDoi, parseArxivId } from '../identifiers.ts';
import { cleanText } from '../text.ts';
import { readLink } from './reference-link.ts';

/** What a person means who pastes or drops a text to add a paper. */
export type Reference =
  | { kind: 'arxiv'; id: string; version?: number }
  | { kind: 'doi'; doi: string }
  | { kind: 'hugging-face'; id: string }
  | { kind: 'openreview'; id: string; url: string }
  | { kind: 'acl'; id: string; url: string }
  | { kind: 'page'; url: string }
  | { kind: 'title'; title: string };

/** A reference stands at the beginning of what is pasted, or nowhere. */
const MAX_TEXT = 50_000;
const MAX_LINES = 200;
const MAX_LINE = 2000;
const MAX_TITLE = 500;

const ARXIV_IN_LINE =
  /(?:^|[\s([<{"'])arxiv\s?:\s?((?:[a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)(?!\d)/i;
const DOI_IN_LINE = /(?:^|[\s([<{"':=])(10\.\d{4,9}\/[^\s"<>]{1,300})/;
const LINK_IN_LINE = /\bhttps?:\/\/[^\s<>"]{1,2000}/i;

/** `javascript:…`, `file:…`: what has a scheme is no title. "Kites: A Survey" has none. */
const SCHEME = /^[a-z][a-z0-9+.-]{1,30}:(?=\S)/i;

/**
 * The paper that a text refers to: an arXiv id or DOI in any form, a link, or a title of at least
 * two words. Of several lines (`text/uri-list`, RFC 2483 §5, has comments after `#`) the first that
 * is or holds an id or a link counts, else the first that can be a title. Only http and https.
 * Never throws; linear time.
 */
export function readReference(text: string): Reference | null {
  const lines = text
    .slice(0, MAX_TEXT)
    .split(/[\n\r]+/, MAX_LINES)
    .map((line) => unwrapped(cleanText(line.slice(0, MAX_LINE))))
    .filter((line) => line !== '' && !/^#(?:$|\s|[a-z]+:)/i.test(line));
  for (const line of lines) {
    const reference = readLine(line);
    if (reference) return reference;
  }
  const title = lines.find(isTitle);
  return title === undefined ? null : { kind: 'title', title: title.slice(0, MAX_TITLE).trim() };
}

function readLine(line: string): Reference | null {
  const linked = line.includes(' ') ? null : readLink(line);
  if (linked && linked.kind !== 'page') return linked;
  // "math.CA/0611800" looks like an address in Canada.
  const whole = arxiv(line) ?? doi(line) ?? linked;
  if (whole) return whole;
  const link = LINK_IN_LINE.exec(line)?.[0];
  const id = ARXIV_IN_LINE.exec(line)?.[1];
  const inside = DOI_IN_LINE.exec(line)?.[1];
  return (
    (id === undefined ? null : arxiv(id)) ??
    (inside === undefined ? null : doi(inside)) ??
    (link === undefined ? null : readLink(withoutEnd(link)))
  );
}

function arxiv(text: string): Reference | null {
  const found = text.length > 200 ? null : parseArxivId(text);
  return found && { kind: 'arxiv', ...found };
}

function doi(text: string): Reference | null {
  const found = doiOf(text);
  if (found === null) return null;
  return isArxivDoi(found) ? arxiv(found) : { kind: 'doi', doi: found };
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['<', '>'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['`', '`'],
  ['(', ')'],
  ['[', ']'],
];

/** Without the quotes or brackets that stand around all of it; three pairs at most. */
function unwrapped(line: string): string {
  let bare = line;
  for (let round = 0; round < 3; round += 1) {
    const around = PAIRS.some(([open, close]) => bare.startsWith(open) && bare.endsWith(close));
    if (!around || bare.length < 2) break;
    bare = bare.slice(1, -1).trim();
  }
  return bare.replace(/^<?URL:\s*/i, '');
}

/** A link in a sentence, without the sentence's punctuation. */
function withoutEnd(link: string): string {
  let end = link.length;
  while (end > 0 && /[.,;:!?'’”»\]}]/.test(link.charAt(end - 1))) end -= 1;
  const bare = link.slice(0, end);
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

function isTitle(line: string): boolean {
  const words = line.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length >= 2 && /\p{L}/u.test(line) && !SCHEME.test(line);
}
