import { foldText } from '../text.ts';
import { abstractOf } from './draft-fields.ts';
import { htmlToText } from './html-text.ts';

/** What is read of a description in markup; markup may well be three quarters of it. */
const MAX_MARKUP = 400_000;

/** What ScienceDirect gives in place of an abstract, with or without line breaks. */
const SCIENCE_DIRECT =
  /^Publication date:\s*(.{0,80}?)\s*Source:\s*(.{0,400}?)(?:\s*Author\(s\):\s*([^\n]{0,20000}))?(?:\n|$)/s;

/** Nature: "Nature, Published online: 05 March 2026; doi:10.1038/…", before the summary. */
const PUBLISHED_ONLINE =
  /^[^\n]{0,200}Published online: [^\n;]{0,40}; ?doi: ?(10\.\S{1,200})(?:\s+|$)/;

/** "Abstract" as a heading; not "Abstract interpretation finds". */
const HEADING = /^(?:abstract|summary)(?:\s*[.:—–-]+\s*|[ \t]*\n\s*|\s*$)/i;

/** A paragraph that may be no more than a citation: of several words, or with a DOI in it. */
const CITATION = /^by |\bdoi\b|^\S+ \S+ \S/i;

/** Journal, title, DOI and authors, each in a paragraph of its own. */
const MOST_BEFORE = 4;

/** Words that stand in citations and dates, of which no abstract consists. */
const OF_CITATIONS = new Set(
  `abstract accepted ahead and article articles author authors available by date doi early first
  http https in issue journal no number of online org page pages pp press print publication
  published research source the vol volume view www year january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`.split(
    /\s+/,
  ),
);

/** What a description says: the abstract, if it holds one, and what stood before it. */
export type Description = {
  abstract: string;
  /** The whole of it as text. */
  text: string;
  /** The DOI in Nature's line. */
  doi?: string;
  /** Authors in ScienceDirect's lines. */
  credit?: string;
  /** Date in ScienceDirect's lines. */
  date?: string;
};

/**
 * Reads a description. Headings and lines of metadata at its beginning are left out; what then only
 * repeats `known` (title, venue, authors), or is a citation, is no abstract.
 */
export function readDescription(markup: string, known: readonly string[]): Description {
  const text = abstractOf(htmlToText(markup.slice(0, MAX_MARKUP)));
  const lines = SCIENCE_DIRECT.exec(text);
  const [whole = '', date, , credit] = lines ?? [];
  const [online = '', doi] = PUBLISHED_ONLINE.exec(text) ?? [];
  const body = withoutCitation(text.slice(whole.length + online.length).trimStart(), known)
    .replace(HEADING, '')
    .trim();
  return {
    abstract: repeats(body, known) ? '' : body,
    text,
    ...(credit && { credit }),
    ...(doi && { doi }),
    ...(date && { date: date.replace(/^Available online\s*/i, '') }),
  };
}

/** Paragraphs before the abstract that only repeat what is known: "by Ana Ferreira, Otto Brandt". */
function withoutCitation(text: string, known: readonly string[]): string {
  let rest = text;
  for (let left = MOST_BEFORE; left > 0; left -= 1) {
    const [whole = '', paragraph = ''] = /^([^\n]{1,20000})\n\n/.exec(rest) ?? [];
    if (whole === '' || !CITATION.test(paragraph) || !repeats(paragraph, known)) break;
    rest = rest.slice(whole.length);
  }
  return rest;
}

function repeats(text: string, known: readonly string[]): boolean {
  if (text.length > 1000) return false;
  const words = foldText(text.replace(/\bdoi\b.{0,3}10\.\S+|https?:\/\/\S+/gi, ' ')).split(' ');
  const said = new Set(known.flatMap((each) => foldText(each.slice(0, 3000)).split(' ')));
  return words.every(
    (word) => word.length < 2 || /\d/.test(word) || said.has(word) || OF_CITATIONS.has(word),
  );
}
