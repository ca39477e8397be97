import { parseName } from '../names.ts';
import type { Author, PaperDraft } from '../paper.ts';
import { htmlToText } from './html-text.ts';
import { cutTo, safeBlock, safeLine } from './safe-text.ts';

/** Beyond these, a source is broken or hostile. Lengths are in UTF-16 units. */
export const MAX_TITLE = 4000;
export const MAX_ABSTRACT = 100_000;
export const MAX_AUTHORS = 5000;
const MAX_TOPICS = 50;
const MAX_NAME = 300;
const MAX_TOPIC = 200;
/** Markup is longer than its text; what is beyond this is not read. */
const MAX_MARKUP = 10 * MAX_ABSTRACT;

/** A title, name or venue: one clean line. */
export function lineOf(text: string, max = MAX_TITLE): string {
  return safeLine(text, max);
}

/** An abstract: clean paragraphs. */
export function abstractOf(text: string): string {
  return safeBlock(text, MAX_ABSTRACT);
}

/** The text of an abstract in HTML or JATS, without the heading that says that it is one. */
export function markedUpAbstract(markup: string): string {
  const text = htmlToText(markup.slice(0, MAX_MARKUP));
  return cutTo(text.replace(/^(?:abstract|summary)[.:]?\n\n/i, ''), MAX_ABSTRACT);
}

/** A title or venue with markup in it, as one line of text. */
export function markedUpLine(markup: string): string {
  return lineOf(htmlToText(markup.slice(0, 10 * MAX_TITLE)));
}

/** The people and groups of a list of names; blank ones are nobody. */
export function authorsOf(names: readonly string[]): Author[] {
  return names
    .slice(0, MAX_AUTHORS)
    .map((name) => safeLine(name, MAX_NAME))
    .filter((name) => name !== '')
    .map(parseName);
}

/** A person whose family name a source gives apart from the rest, or a group by its name. */
export function nameOf(text: string): string {
  return safeLine(text, MAX_NAME);
}

/** Keywords, each once. */
export function topicsOf(words: readonly string[]): string[] {
  const topics = words.slice(0, 10 * MAX_TOPICS).map((word) => safeLine(word, MAX_TOPIC));
  return [...new Set(topics.filter((topic) => topic !== ''))].slice(0, MAX_TOPICS);
}

/** The fields of a draft before it is known which of them say anything. */
export type MaybeDraft = { [Field in keyof PaperDraft]?: PaperDraft[Field] | null | undefined };

/** The draft with the fields that say something; null without a title. */
export function draftOf(fields: MaybeDraft): PaperDraft | null {
  const { title } = fields;
  if (!title) return null;
  const said = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && !isEmptyList(value),
  );
  // Each value has the type of its field, which the compiler forgets.
  return { ...(Object.fromEntries(said) as Partial<PaperDraft>), title };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
