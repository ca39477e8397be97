import { readJson } from '../feed/json-answer.ts';
import { field, objectOf } from '../feed/json-value.ts';
import { type LookedUp, NOT_AN_ANSWER } from './looked-up.ts';
import { readWork } from './work.ts';

/** What says that an object describes a publication. */
const TELLING = ['title', 'DOI', 'author', 'issued', 'container-title'];

/**
 * Reads one item of CSL-JSON, alone or first of a list, and what doi.org answers when asked for
 * `application/vnd.citationstyles.csl+json` (https://citation.crosscite.org/docs.html): Crossref's
 * own record with `title` and `container-title` as texts. Never throws; linear time.
 */
export function readCslItem(text: string): LookedUp {
  const answer = readJson(text);
  if ('problem' in answer) return answer;
  const value: unknown = Array.isArray(answer.value) ? answer.value[0] : answer.value;
  const item = objectOf(value);
  const tells = TELLING.some((name) => field(item, name) !== undefined);
  return item && tells ? readWork(item) : NOT_AN_ANSWER;
}
