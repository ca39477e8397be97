import { abstractOf, authorsOf, lineOf, topicsOf } from '../feed/draft-fields.ts';
import { calendarDay } from '../feed/feed-dates.ts';
import { readJson, serviceError } from '../feed/json-answer.ts';
import {
  field,
  type JsonObject,
  listField,
  objectField,
  objectOf,
  textField,
  textsOf,
} from '../feed/json-value.ts';
import { found, type LookedUp, NOT_AN_ANSWER } from './looked-up.ts';
import { partialDate } from './partial-date.ts';

/** So many notes of a discussion are looked through for the paper. */
const MAX_NOTES = 5000;

/**
 * Reads an answer of OpenReview's `GET /notes?id=` or `?forum=`, of API 2 (`content.title.value`)
 * or API 1 (bare values): https://docs.openreview.net/reference/api-v2/entities/note. Of a
 * discussion the paper itself is taken. Never throws; linear time.
 */
export function readOpenReviewNotes(text: string): LookedUp {
  const answer = readJson(text);
  if ('problem' in answer) return answer;
  const reply = objectOf(answer.value);
  if (!reply || !Array.isArray(field(reply, 'notes'))) {
    const message = textField(reply, 'message');
    return message ? serviceError(message) : NOT_AN_ANSWER;
  }
  const notes = listField(reply, 'notes').slice(0, MAX_NOTES).map(objectOf);
  const titled = notes.filter((note) => textIn(note, 'title') !== '');
  const paper = titled.find((note) => textField(note, 'id') === textField(note, 'forum'));
  const note = paper ?? titled[0];
  return note ? readNote(note) : { problem: { code: 'bad-item', detail: 'no title' } };
}

function readNote(note: JsonObject): LookedUp {
  const id = textField(note, 'forum') || textField(note, 'id');
  const isId = /^[\w-]{5,40}$/.test(id);
  return found({
    title: lineOf(textIn(note, 'title')),
    authors: authorsOf(textsIn(note, 'authors')),
    published: publishedIn(note),
    venue: lineOf(textIn(note, 'venue')),
    abstract: abstractOf(textIn(note, 'abstract')),
    topics: topicsOf(textsIn(note, 'keywords')),
    url: isId ? `https://openreview.net/forum?id=${id}` : null,
  });
}

/** The day it became public or was handed in; the year alone where its citation has another. */
function publishedIn(note: JsonObject): string | null {
  const days = ['pdate', 'odate', 'cdate'].map((name) => dayOf(field(note, name)));
  const citation = textIn(note, '_bibtex').slice(0, 20_000);
  const year = partialDate(/\byear\s{0,5}=\s{0,5}[{"]?(\d{4})\b/i.exec(citation)?.[1]);
  if (year === null) return days.find((day) => day !== null) ?? null;
  return days.find((day) => day?.startsWith(year)) ?? year;
}

/** A time in milliseconds since 1970 as a day, UTC. */
function dayOf(time: unknown): string | null {
  if (!Number.isSafeInteger(time) || Math.abs(Number(time)) > 8e15) return null;
  const date = new Date(Number(time));
  const year = date.getUTCFullYear();
  if (year < 1990 || year > 2200) return null;
  return calendarDay(year, date.getUTCMonth() + 1, date.getUTCDate());
}

/** A value of the note's content: bare in API 1, in an object in API 2. */
function valueIn(note: JsonObject | null, name: string): unknown {
  const value = field(objectField(note, 'content'), name);
  const wrapped = objectOf(value);
  return wrapped ? field(wrapped, 'value') : value;
}

function textIn(note: JsonObject | null, name: string): string {
  const value = valueIn(note, name);
  return typeof value === 'string' ? value : '';
}

function textsIn(note: JsonObject, name: string): string[] {
  const value = valueIn(note, name);
  return Array.isArray(value) ? textsOf(value) : [];
}
