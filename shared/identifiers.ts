import { isDistinctiveTitle } from './distinctive-title.ts';
import { hashText } from './hash.ts';
import type { Author, Paper, PaperDraft } from './paper.ts';
import { texToText } from './tex.ts';
import { cleanText, foldText } from './text.ts';

/** Longer texts are no identifiers or links; it bounds the work on hostile ones. */
const MAX_LENGTH = 2048;

const ARXIV_LINK =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:(?:arxiv|alphaxiv|ar5iv)\.org|xxx\.lanl\.gov)\/(?:abs|pdf|html|src|e-print|format|ps|bibtex|overview)\/(.+)$/i;
const HUGGING_FACE_LINK = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface|hf)\.co\/papers\/(.+)$/i;
const ARXIV_DOI = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.(.+)$/i;
const ARXIV_PREFIX = /^(?:arxiv|oai:arxiv\.org)\s*:\s*(\S+).*$/i;

const NEW_STYLE = /^(\d\d)(\d\d)\.(\d{4,5})(?:v([1-9]\d{0,2}))?$/;
const OLD_STYLE = /^([a-z-]+)(?:\.[a-z]{2})?\/(\d\d)(\d\d)(\d{3})(?:v([1-9]\d{0,2}))?$/i;

/** Archives of the old scheme, as https://arxiv.org/archive lists them. */
const ARCHIVES = new Set(
  `acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas
  cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex
  nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con`.split(/\s+/),
);

/**
 * The arXiv id in an id ("2502.13922v2", "arXiv:hep-th/9901001", "math.CA/0611800 [math.CA]"),
 * a link to arXiv or to a page about its papers, or arXiv's own DOI; the version apart, and old
 * ids without subject class (`math/0611800`). Null when the text is nothing of that kind.
 * Scheme: https://info.arxiv.org/help/arxiv_identifier.html.
 */
export function parseArxivId(text: string): { id: string; version?: number } | null {
  if (text.length > MAX_LENGTH) return null;
  const typed = decodePercent(cleanText(text));
  const forms = [ARXIV_LINK, HUGGING_FACE_LINK, ARXIV_DOI, ARXIV_PREFIX];
  const inner = forms.map((form) => form.exec(typed)?.[1]).find((found) => found !== undefined);
  const bare = (inner ?? typed)
    .replace(/[?#].*$/, '')
    .replace(/ ?\[[\w.-]+\]$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/[\s/.,;:)\]]+$/, '');
  return newStyle(bare) ?? oldStyle(bare);
}

function newStyle(text: string): { id: string; version?: number } | null {
  const [, year = '', month = '', number = '', version] = NEW_STYLE.exec(text) ?? [];
  const since = Number(year + month);
  // Four digits until the end of 2014, five since.
  const digits = since < 1501 ? 4 : 5;
  if (since < 704 || !isMonth(month) || number.length !== digits) return null;
  return { id: `${year}${month}.${number}`, ...versionOf(version) };
}

function oldStyle(text: string): { id: string; version?: number } | null {
  const [, archive = '', year = '', month = '', number = '', version] = OLD_STYLE.exec(text) ?? [];
  const known = ARCHIVES.has(archive.toLowerCase()) && isMonth(month);
  if (!known || (Number(year) > 7 && Number(year) < 91)) return null;
  return { id: `${archive.toLowerCase()}/${year}${month}${number}`, ...versionOf(version) };
}

function isMonth(text: string): boolean {
  return /^(?:0[1-9]|1[0-2])$/.test(text);
}

function versionOf(text: string | undefined): { version?: number } {
  return text === undefined ? {} : { version: Number(text) };
}

/**
 * The DOI in a DOI, a "doi:" form, a link to doi.org or to a publisher's `/doi/` page: bare and
 * lower-case, percent-encoding decoded, punctuation after it removed. Null when there is none.
 * Form: DOI Handbook §2.2, with the registrant digits that Crossref recommends to look for.
 */
export function parseDoi(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  const typed = cleanText(text).replace(/^(?:doi\s*:|info:doi\/|urn:doi:)\s*/i, '');
  const link = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/(.+)$/i.exec(typed)?.[1];
  const page = /^https?:\/\/[^/\s]+\/.{0,200}?\bdoi\/(?:[a-z]+\/)?(10\..+)$/i.exec(typed)?.[1];
  const address = (link ?? page)?.replace(/[?#].*$/, '');
  const [token = ''] = decodePercent(address ?? typed).split(/\s/, 1);
  const doi = trimPunctuation(token).toLowerCase();
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(doi) ? doi : null;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without punctuation that belongs to the sentence: a closing bracket stays if it was opened. */
function trimPunctuation(text: string): string {
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text[end - 1] ?? '';
    const opener = { ')': '(', ']': '[', '}': '{', '>': '<' }[last];
    const rest = text.slice(0, end);
    const unopened = opener !== undefined && rest.split(opener).length < rest.split(last).length;
    if (!unopened && !/[.,;:!?'"“”‘’»…]/.test(last)) break;
  }
  return text.slice(0, end);
}

/**
 * The identifiers under which a paper is stored, best first; never none. Each is held by one
 * paper: `arxiv:2502.13922` (also from arXiv's own DOI), `doi:10.18653/…`,
 * `title:<title>|<first family name>` (see `titleKey`; nothing after the bar when no author is
 * known) for a distinctive title, else, lacking all these, `text:<hash of what is known>`, so that
 * the same item imported twice is one paper. A match by title holds only if `agrees` says so.
 */
export function identifiersOf(draft: PaperDraft): string[] {
  const doi = parseDoi(draft.doi ?? '');
  const arxiv = parseArxivId(draft.arxivId ?? '') ?? parseArxivId(doi ?? '');
  const keys: string[] = [];
  if (arxiv) keys.push(`arxiv:${arxiv.id}`);
  if (doi && !isArxivDoi(doi)) keys.push(`doi:${doi}`);
  if (isDistinctiveTitle(draft.title))
    keys.push(titleStart(draft.title) + firstFamily(draft.authors));
  return keys.length > 0 ? keys : [`text:${hashText(allText(draft))}`];
}

/** True for a DOI that arXiv registered itself: it says no more than the arXiv id. */
export function isArxivDoi(doi: string): boolean {
  return /^10\.48550\/arxiv\./i.test(doi);
}

/**
 * The beginning `title:<title>|` of the identifiers of papers with a title, by which an item
 * without authors finds its candidates, and a paper with authors one stored without; null for a
 * title that is not distinctive. The title is folded and its spaces are dropped, so that
 * "SAM-UNet:Enhancing" is "SAM-UNet: Enhancing" and "E$^2$-LLM" is "E^2-LLM". For a title cut off
 * with "…" the key ends where the title does, without the bar.
 */
export function titleKey(title: string): string | null {
  if (!isDistinctiveTitle(title)) return null;
  const isCut = /(?:…|\.\.\.)\s*$/.test(title);
  return isCut ? `title:${foldTitle(title)}` : titleStart(title);
}

function titleStart(title: string): string {
  return `title:${foldTitle(title)}|`;
}

/** A title as identifiers hold it: folded, TeX read, no spaces. */
export function foldTitle(title: string): string {
  return foldText(texToText(title)).replaceAll(' ', '');
}

/**
 * False when what two papers of the same title say of themselves shows them to be two works:
 * other first authors, other arXiv ids, other DOIs.
 */
export function agrees(
  known: Pick<Paper, 'authors' | 'arxivId' | 'doi'>,
  draft: PaperDraft,
): boolean {
  const differ = (a: string, b: string) => a !== '' && b !== '' && a !== b;
  const arxiv = (id: string | undefined) => parseArxivId(id ?? '')?.id ?? '';
  const doi = (text: string | undefined) =>
    isArxivDoi(text ?? '') ? '' : (parseDoi(text ?? '') ?? '');
  return !(
    differ(firstFamily(known.authors), firstFamily(draft.authors)) ||
    differ(arxiv(known.arxivId), arxiv(draft.arxivId)) ||
    differ(doi(known.doi), doi(draft.doi))
  );
}

/**
 * The first author's family name, folded: its last word, because sources disagree on where "van
 * der" and a second surname belong.
 */
function firstFamily(authors: readonly Author[] | undefined): string {
  const first = authors?.[0];
  if (!first) return '';
  if ('literal' in first) return foldText(first.literal).replaceAll(' ', '');
  const words = foldText(first.family).split(' ');
  const names = words.filter((word) => !/^(?:jr|sr|i{2,3}|iv)$/.test(word));
  return names.at(-1) ?? words.at(-1) ?? '';
}

function allText(draft: PaperDraft): string {
  const family = firstFamily(draft.authors);
  const parts = [draft.title, family, draft.published, draft.venue, draft.abstract];
  return parts.map((part) => foldText(part ?? '')).join('|');
}
