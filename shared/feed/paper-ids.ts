import { isArxivDoi, parseArxivId, parseDoi } from '../identifiers.ts';

/** No identifier or link to a paper is longer; it bounds the work on hostile texts. */
const MAX_LENGTH = 400;

/** The arXiv id that a text or an address is, without version. */
export function arxivIdOf(text: string): string | null {
  if (text.length > MAX_LENGTH || !/\d{4}/.test(text)) return null;
  return parseArxivId(text)?.id ?? null;
}

/** The DOI that a text or an address is, bare and lower-case. */
export function doiOf(text: string): string | null {
  if (text.length > MAX_LENGTH || !/10\.\d{4}|10%2e\d{4}/i.test(text)) return null;
  return parseDoi(withoutTail(text));
}

/** The DOI, unless arXiv registered it: then the arXiv id says it all. */
export function publisherDoiOf(text: string): string | null {
  const doi = doiOf(text);
  return doi === null || isArxivDoi(doi) ? null : doi;
}

/** A DOI may end in one or two brackets; a thousand would be looked at a million times. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[)\]}>.,;:!?'"“”‘’»…]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end + 3);
}

/** What a paper is known by, as far as an item names it. */
export type PaperIds = { arxivId?: string; doi?: string };

/** The identifiers in texts that each are an id or an address; the first of each kind counts. */
export function idsOf(texts: readonly string[]): PaperIds {
  const arxivId = texts.map(arxivIdOf).find((id) => id !== null);
  const doi = texts.map(publisherDoiOf).find((id) => id !== null);
  return { ...(arxivId && { arxivId }), ...(doi && { doi }) };
}

const MENTION =
  /(?:arxiv\.org\/(?:abs|pdf|html)\/|\barxiv:\s?|10\.48550\/arxiv\.|huggingface\.co\/papers\/)([a-z-]{1,20}(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})|\b(10\.\d{4,9}\/[^\s"'<>&\\]{1,200})/gi;

/** So much of a text is searched for identifiers. */
const MAX_SEARCHED = 100_000;

/** The one paper that a text or a page names; nothing when it names several. */
export function idsIn(text: string): PaperIds {
  const arxiv = new Set<string>();
  const dois = new Set<string>();
  for (const [, arxivId, doi] of text.slice(0, MAX_SEARCHED).matchAll(MENTION)) {
    const id = arxivId === undefined ? null : arxivIdOf(arxivId);
    const found = doi === undefined ? null : publisherDoiOf(doi);
    if (id) arxiv.add(id);
    if (found) dois.add(found);
    if (arxiv.size > 1 || dois.size > 1) return {};
  }
  const [arxivId] = arxiv;
  const [doi] = dois;
  return { ...(arxivId && { arxivId }), ...(doi && { doi }) };
}
