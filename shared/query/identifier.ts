import { parseArxivId, parseDoi } from '../identifiers.ts';
import type { TextField } from './ast.ts';

/** Longer words are no identifiers; it bounds the work on hostile ones. */
const MAX_LENGTH = 200;

/** What every arXiv id and DOI holds. */
const HINT = /\d{4}\.\d{4}|\/\d{7}|10\.\d{4}/;

/** The DOI in a text, bare and lower-case, or null. Its own DOI is what it gives for a DOI. */
export function doiIn(text: string): string | null {
  const doi = text.length <= MAX_LENGTH && HINT.test(text) ? parseDoi(text) : null;
  // A DOI with percent signs could be decoded again each time the query is read.
  return doi === text || (doi !== null && parseDoi(doi) === doi) ? doi : null;
}

/** The arXiv id in a text, without version, or null. */
export function arxivIn(text: string): string | null {
  const found = text.length <= MAX_LENGTH && HINT.test(text) ? parseArxivId(text) : null;
  return found?.id ?? null;
}

/** The identifier that a bare word is, as pasted from a page or its address; null for others. */
export function identifierIn(word: string): { field: TextField; text: string } | null {
  const arxiv = arxivIn(word);
  if (arxiv !== null) return { field: 'arxiv', text: arxiv };
  const doi = doiIn(word);
  return doi === null ? null : { field: 'doi', text: doi };
}
