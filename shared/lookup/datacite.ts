import { MAX_AUTHORS, markedUpAbstract, markedUpLine, nameOf } from '../feed/draft-fields.ts';
import { readJson } from '../feed/json-answer.ts';
import {
  field,
  type JsonObject,
  listField,
  objectField,
  objectOf,
  textField,
} from '../feed/json-value.ts';
import { arxivIdOf, doiOf } from '../feed/paper-ids.ts';
import { webAddress } from '../feed/web-address.ts';
import { isArxivDoi } from '../identifiers.ts';
import { parseName } from '../names.ts';
import type { Author } from '../paper.ts';
import { dataciteEntry } from './datacite-entry.ts';
import { found, type LookedUp, NOT_AN_ANSWER } from './looked-up.ts';
import { bestDate, looseDate, partialDate } from './partial-date.ts';
import { personOf } from './person.ts';
import { wholeTitle } from './whole-title.ts';

/**
 * Reads an answer of DataCite's `GET /dois/{doi}` (https://support.datacite.org/reference/get_dois-id,
 * schema https://datacite-metadata-schema.readthedocs.io). Never throws; linear time.
 */
export function readDataciteDoi(text: string): LookedUp {
  const answer = readJson(text);
  if ('problem' in answer) return answer;
  const attributes = objectField(objectField(objectOf(answer.value), 'data'), 'attributes');
  return attributes ? readAttributes(attributes) : NOT_AN_ANSWER;
}

function readAttributes(work: JsonObject): LookedUp {
  const doi = doiOf(textField(work, 'doi'));
  const isArxiv = doi !== null && isArxivDoi(doi);
  const titles = objectsOf(work, 'titles');
  const ofType = (type: string) =>
    titles.filter((each) => textField(each, 'titleType') === type).map(titleIn);
  const known = {
    title: wholeTitle([...ofType(''), ...titles.map(titleIn)], ofType('Subtitle')),
    authors: objectsOf(work, 'creators').flatMap((creator) => creatorOf(creator) ?? []),
    published: publishedIn(work),
    arxivId: isArxiv ? arxivIdOf(doi) : null,
    doi: isArxiv ? null : doi,
  };
  return found({
    ...known,
    venue: markedUpLine(textField(objectField(work, 'container'), 'title')),
    abstract: markedUpAbstract(abstractIn(work)),
    url: doi ? null : webAddress(textField(work, 'url')),
    entry: known.title === '' ? null : dataciteEntry(work, known),
  });
}

function titleIn(title: JsonObject): string {
  return textField(title, 'title');
}

/** A person by `familyName` and `givenName`, else by `name`: "Family, Given", or a group. */
function creatorOf(creator: JsonObject): Author | null {
  const name = nameOf(textField(creator, 'name'));
  if (textField(creator, 'nameType') === 'Organizational') return name ? { literal: name } : null;
  const family = textField(creator, 'familyName');
  const person = family ? personOf({ family, given: textField(creator, 'givenName') }) : null;
  return person ?? (name ? parseName(name) : null);
}

/** The day of issue, if a date says so; else the year, which every record has. */
function publishedIn(work: JsonObject): string | null {
  const dates = objectsOf(work, 'dates');
  const dated = (type: string) =>
    dates
      .filter((each) => textField(each, 'dateType') === type)
      .map((each) => looseDate(textField(each, 'date')));
  const year = partialDate(field(work, 'publicationYear'));
  const issued = [...dated('Issued'), looseDate(textField(work, 'published'))];
  return bestDate([...issued, year, ...dated('Submitted'), ...dated('Available')]);
}

function abstractIn(work: JsonObject): string {
  const abstract = objectsOf(work, 'descriptions').find(
    (each) => textField(each, 'descriptionType') === 'Abstract',
  );
  return textField(abstract, 'description');
}

function objectsOf(work: JsonObject, name: string): JsonObject[] {
  const objects = listField(work, name).slice(0, MAX_AUTHORS).map(objectOf);
  return objects.filter((each) => each !== null);
}
