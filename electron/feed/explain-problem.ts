import type { FeedProblem } from '../../shared/feed/item.ts';
import type { Failure } from '../../shared/reply.ts';

const LATER = 'Nothing needs to be done: Lectern tries again later.';
const CHECK = 'Check the address.';

const WORDS: Record<FeedProblem['code'], [message: string, hint: string]> = {
  empty: ['sent an empty answer.', LATER],
  'web-page': [
    'sent a web page and not a feed.',
    'Check the address; where a network asks you to log in first, do that and try again.',
  ],
  'not-a-feed': ['sent something that is not a feed.', CHECK],
  'service-error': ['answered with an error', CHECK],
  doctype: ['sent a feed with definitions of its own, which are not safe to read.', CHECK],
  malformed: ['sent a feed that is broken.', LATER],
  'too-many': ['sent more than can be read.', 'Look for a shorter feed.'],
  'bad-item': ['listed something that cannot be read.', LATER],
};

/** What is wrong with the feed that a host sent, in words for people. */
export function explainProblem({ code, detail }: FeedProblem, host: string): Failure {
  const [words, hint] = WORDS[code];
  const said = code === 'service-error' ? `${words}${detail ? `: ${detail}` : ''}` : words;
  const message = `${host} ${/[.!?]$/.test(said) ? said : `${said}.`}`;
  return { code, message, hint };
}
