import type { Failure, Reply } from './reply.ts';
import { done, failed } from './reply.ts';
import { cleanText } from './text.ts';

/** The scheme of links into Lectern, which the system hands on to it. */
export const LINK_SCHEME = 'lectern';

/** Longer links are refused, in UTF-16 units. */
export const MAX_LINK = 4096;

/** So much of a refused link is shown. */
const SHOWN = 80;

/** What a link asks for. None of it changes the library: that is left to the user. */
export type DeepLink =
  /** `lectern://add?text=…`: a reference to a paper to add, put into the dialog and not looked up. */
  | { kind: 'add'; text: string }
  /** `lectern://search?q=…`: a text for the search field. */
  | { kind: 'search'; query: string }
  /** `lectern://paper?id=…`: a paper's id here, its arXiv id, DOI or citekey. */
  | { kind: 'paper'; id: string };

/** `lectern://place?query#rest`; a slash after the place is what some browsers add. */
const LINK = /^lectern:\/\/([a-z-]*)\/?(?:\?([^#]*))?(?:#.*)?$/is;

/** What each place takes. */
const TAKES = { add: 'text', search: 'q', paper: 'id' } as const;

const HINT =
  'Lectern opens lectern://add?text=…, lectern://search?q=… and lectern://paper?id=… only.';

/**
 * Reads a link into Lectern. Total, linear and bounded by `MAX_LINK`; whatever else stands in the
 * link is part of its text, without control characters and in one line.
 */
export function readDeepLink(address: string): Reply<DeepLink> {
  if (address.length > MAX_LINK) return { ok: false, failure: tooLong(address) };
  const [, place = '', query = ''] = LINK.exec(address) ?? [];
  const name = place.toLowerCase();
  if (!isPlace(name)) {
    return failed('unknown-link', `Lectern does not know the link ${shown(address)}.`, HINT);
  }
  const value = given(TAKES[name], query);
  if (value === '') {
    const message = `The link ${shown(address)} lacks its ${TAKES[name]}.`;
    return failed('empty-link', message, HINT);
  }
  if (name === 'add') return done({ kind: 'add', text: value });
  if (name === 'search') return done({ kind: 'search', query: value });
  return done({ kind: 'paper', id: value });
}

function isPlace(name: string): name is keyof typeof TAKES {
  return Object.hasOwn(TAKES, name);
}

/** The first value of a name, as forms write it. */
function given(name: string, query: string): string {
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    if (at >= 0 && decoded(pair.slice(0, at)) === name) return decoded(pair.slice(at + 1));
  }
  return '';
}

/** Percent signs that encode nothing stay as they are. */
function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return cleanText(decodeURIComponent(spaced));
  } catch {
    return cleanText(spaced);
  }
}

function tooLong(address: string): Failure {
  return {
    code: 'long-link',
    message: `The link ${shown(address)} is too long: ${MAX_LINK.toLocaleString('en')} characters are the most.`,
    hint: 'Copy what it is about, and paste it into Lectern.',
  };
}

function shown(address: string): string {
  const clean = cleanText(address.slice(0, SHOWN));
  return address.length > SHOWN ? `${clean}…` : clean;
}
