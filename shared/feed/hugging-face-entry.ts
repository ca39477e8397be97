import { abstractOf, authorsOf, draftOf, lineOf, topicsOf } from './draft-fields.ts';
import { feedDay } from './feed-dates.ts';
import type { FeedItem } from './item.ts';
import {
  countField,
  type JsonObject,
  listField,
  objectField,
  objectOf,
  textField,
  textsOf,
} from './json-value.ts';
import { arxivIdOf } from './paper-ids.ts';
import { webAddress } from './web-address.ts';

/**
 * One entry of Hugging Face's lists (`paper` within it), or one paper by itself, or what is wrong
 * with it. Titles and abstracts are text with TeX, never HTML.
 *
 * The entry's own `publishedAt` is off by New York's offset: only the paper's is read. The day of
 * the listing is midnight UTC of that day, so it is taken as written. Hidden authors are authors
 * who do not want to be linked there; they wrote the paper all the same.
 */
export function readHuggingFaceEntry(entry: JsonObject | null): FeedItem | string {
  if (!entry) return 'not an object';
  const paper = objectField(entry, 'paper') ?? entry;
  const arxivId = arxivIdOf(textField(paper, 'id'));
  if (!arxivId) return 'no arXiv id';
  const draft = draftOf({
    title: lineOf(textField(paper, 'title')) || lineOf(textField(entry, 'title')),
    authors: authorsOf(
      listField(paper, 'authors').map((author) => textField(objectOf(author), 'name')),
    ),
    published: feedDay(textField(paper, 'publishedAt')),
    arxivId,
    abstract: abstractOf(textField(paper, 'summary')) || abstractOf(textField(entry, 'summary')),
    summary: abstractOf(textField(paper, 'ai_summary')),
    topics: topicsOf(textsOf(listField(paper, 'ai_keywords'))),
    code: repository(textField(paper, 'githubRepo')),
    project: webAddress(textField(paper, 'projectPage')),
    organisation: organisationOf(paper) || organisationOf(entry),
    withdrawn: textField(paper, 'withdrawnAt').trim() !== '' || null,
    votes: countField(paper, 'upvotes'),
    comments: countField(entry, 'numComments') ?? countField(paper, 'numComments'),
  });
  if (!draft) return 'no title';
  const on = feedDay(textField(paper, 'submittedOnDailyAt'));
  return { id: arxivId, draft, ...(on && { on }) };
}

/** `https://github.com/owner/name`, in some records only `owner/name`. */
function repository(text: string): string | null {
  const short = /^(?:github\.com\/)?([\w.-]{1,100}\/[\w.-]{1,100})$/i.exec(text.trim())?.[1];
  if (short === undefined) return webAddress(text);
  const isPath = short.split('/').some((part) => /^\.+$/.test(part));
  return isPath ? null : `https://github.com/${short}`;
}

function organisationOf(holder: JsonObject): string {
  const organization = objectField(holder, 'organization');
  const [full, short] = [textField(organization, 'fullname'), textField(organization, 'name')];
  return lineOf(full, 300) || lineOf(short, 300);
}
