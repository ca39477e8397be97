import { readJson, serviceError } from '../feed/json-answer.ts';
import { field, objectField, objectOf, textField } from '../feed/json-value.ts';
import { type LookedUp, NOT_AN_ANSWER } from './looked-up.ts';
import { readWork } from './work.ts';

/**
 * Reads an answer of Crossref's `GET /works/{doi}`
 * (https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md). An unknown DOI is answered
 * in plain words, a bad question with `status: "failed"`. Never throws; linear time.
 */
export function readCrossrefWork(text: string): LookedUp {
  const answer = readJson(text);
  if ('problem' in answer) return answer;
  const envelope = objectOf(answer.value);
  if (textField(envelope, 'status') === 'failed') {
    const message = field(envelope, 'message');
    const first: unknown = Array.isArray(message) ? message[0] : message;
    return serviceError(textField(objectOf(first), 'message'));
  }
  const work = objectField(envelope, 'message');
  const isWork = work && /^(?:work)?$/.test(textField(envelope, 'message-type'));
  return isWork ? readWork(work) : NOT_AN_ANSWER;
}
