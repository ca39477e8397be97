import type { FeedProblem } from './item.ts';
import { isTooDeep } from './json-depth.ts';
import { field, objectOf, textField } from './json-value.ts';
import { safeLine } from './safe-text.ts';

/** What a service sent in place of, or as, JSON. */
export type JsonAnswer = { value: unknown } | { problem: FeedProblem };

/** Words of a service are shown in one line. */
const MAX_DETAIL = 300;

const HTML = /^<(?:!doctype\s+html|html|head|body|title|meta|h1|p|div|center|script|!--)[\s>-]/i;

/**
 * Parses the text of an answer, and says what it is when it is no JSON: a web page with status 200
 * is common (captive portals, maintenance), and some services refuse in plain words. An object that
 * tells of an error (`{"error": …}`, `{"errors": […]}`) is a problem, too.
 */
export function readJson(text: string): JsonAnswer {
  const start = /[^\s\ufeff]/.exec(text)?.index ?? text.length;
  if (start === text.length) return { problem: { code: 'empty' } };
  const beginning = text.slice(start, start + 100);
  if (beginning.startsWith('<')) {
    return { problem: { code: HTML.test(beginning) ? 'web-page' : 'not-a-feed' } };
  }
  const parsed = parse(start > 0 ? text.slice(start) : text);
  if (parsed) return errorIn(parsed.value) ?? parsed;
  // "Resource not found.", "Rate exceeded."
  if (/^\p{L}/u.test(beginning) && text.length < 2000) return serviceError(text);
  return { problem: { code: 'malformed' } };
}

function parse(text: string): { value: unknown } | null {
  if (isTooDeep(text)) return null;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function errorIn(value: unknown): JsonAnswer | null {
  const answer = objectOf(value);
  for (const name of ['error', 'errors']) {
    const said = field(answer, name);
    const first: unknown = Array.isArray(said) ? said[0] : said;
    const error = objectOf(first);
    if (error) return serviceError(wordsOf(error) || textField(answer, 'message'));
    if (typeof first === 'string' && first.trim() !== '') return serviceError(first);
    if (first === true) return serviceError(textField(answer, 'message'));
  }
  return null;
}

function wordsOf(error: ReturnType<typeof objectOf>): string {
  const names = ['message', 'detail', 'title', 'name', 'code'];
  return names.map((name) => textField(error, name)).find((words) => words.trim() !== '') ?? '';
}

/** A service's own error, with its words. */
export function serviceError(words: string): { problem: FeedProblem } {
  const detail = safeLine(words, MAX_DETAIL);
  return { problem: { code: 'service-error', ...(detail && { detail }) } };
}
