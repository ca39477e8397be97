import { parseArxivId } from '../identifiers.ts';
import { arxivFacts } from './arxiv-feed.ts';
import { abstractOf, authorsOf, draftOf, lineOf } from './draft-fields.ts';
import { type FeedItem, MAX_ITEMS, type ParsedFeed } from './item.ts';
import { isWebPage, noFeed, problemsOf, readItems, wholeNumber } from './read-feed-parts.ts';
import { firstDay } from './read-feed-words.ts';
import { childrenOf, wordsOf } from './xml/inside.ts';
import { readTree, type XmlDocument, type XmlElement } from './xml/tree.ts';

/** How the id of an entry begins that is no paper but a complaint. */
const ERROR = /^https?:\/\/(?:export\.)?arxiv\.org\/api\/errors/i;

/** Says that the paper was taken back: "withdrawn by the author", "This paper has been withdrawn". */
const WITHDRAWN =
  /^\W*(?:(?:the |this )?(?:paper|article|manuscript|submission|preprint|work|version) )?(?:is |was |has been |have been )?withdrawn\b|\b(?:paper|article|manuscript|submission|preprint|work|authors?|arxiv admin)\b[^.;]{0,60}\b(?:has|have|is|was|been) (?:been )?withdrawn\b/i;

/** Speaks of another: "replaces an earlier version that was withdrawn". */
const OF_ANOTHER =
  /\bnot (?:been )?withdrawn\b|\b(?:previous|earlier|prior|older?|first|former) (?:\w+ )?(?:version|submission|paper|preprint|manuscript)\b/i;

/**
 * Reads an answer of arXiv's API (https://info.arxiv.org/help/api/user-manual.html §3.3). An error
 * comes as an entry; its words are the problem's detail. `total` counts all that the query finds:
 * no items below it is a hiccup of the service, to be asked again.
 */
export function readArxivAnswer(text: string): ParsedFeed {
  return readArxivAnswerTree(readTree(text, MAX_ITEMS));
}

/** As `readArxivAnswer`, of a document read already. */
export function readArxivAnswerTree(document: XmlDocument): ParsedFeed {
  const { root, items: entries } = document;
  // Networks that ask to log in, and arXiv while it is mended, answer with a page, and no entries.
  if (isWebPage(document)) return noFeed('web-page');
  if (root && !/^(?:atom:)?feed$/.test(root.name)) return noFeed('not-a-feed', root.name);
  if (!root) return { format: null, items: [], problems: problemsOf(document) };
  const error = entries.find((entry) => ERROR.test(idOf(entry)));
  if (error) return noFeed('service-error', wordsOf(error, 'atom:summary', 'atom:title'));
  const title = lineOf(wordsOf(root, 'atom:title'));
  const total = wordsOf(root, 'opensearch:totalresults');
  const { items, problems } = readItems(entries, readEntry, idOf);
  return {
    format: 'arxiv-api',
    ...(title !== '' && { title }),
    ...(/^\d{1,9}$/.test(total) && { total: wholeNumber(total) }),
    items,
    problems: [...problemsOf(document), ...problems],
  };
}

function readEntry(entry: XmlElement): FeedItem | null {
  const id = idOf(entry);
  const named = id.length > 400 ? null : parseArxivId(id);
  if (!named) return null;
  const abstract = abstractOf(wordsOf(entry, 'atom:summary'));
  const comment = lineOf(wordsOf(entry, 'arxiv:comment'));
  const draft = draftOf({
    title: lineOf(wordsOf(entry, 'atom:title')),
    authors: authorsOf(allNames(entry)),
    // The day of the first version; `updated` is that of this one.
    published: firstDay([wordsOf(entry, 'atom:published')]),
    ...arxivFacts(entry, named),
    abstract,
    comment,
    withdrawn: isWithdrawn(comment, abstract) || null,
  });
  return draft && { id: named.id, draft };
}

/** Affiliations stand beside the name, and are left there. */
function allNames(entry: XmlElement): string[] {
  return childrenOf(entry, 'atom:author').map((author) => wordsOf(author, 'atom:name'));
}

/** The API has no sign for it but the words of the authors. */
function isWithdrawn(comment: string, abstract: string): boolean {
  const says = (text: string) => WITHDRAWN.test(text) && !OF_ANOTHER.test(text);
  return says(comment) || (abstract.length < 500 && says(abstract));
}

function idOf(entry: XmlElement): string {
  return wordsOf(entry, 'atom:id');
}
