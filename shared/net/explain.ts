import { assertNever } from '../assert-never.ts';
import { formatNumber } from '../numbers.ts';
import type { BrokenDetail, HttpResult, RefusalReason, TimeoutStage } from './http-result.ts';

/** What is wrong, and what to do about it. */
export type Explanation = { title: string; hint: string };

/** Whom it is about, and when it is read. */
export type About = { host: string; now: number };

const LATER = 'Nothing needs to be done: Lectern tries again later.';
const CHECK = 'Check the address.';

const REFUSED: Record<RefusalReason, [title: string, hint: string]> = {
  'private-address': [
    'leads into a private network.',
    'If it is yours, add the feed by typing its address.',
  ],
  scheme: ['leads to something that is not a web page.', 'Lectern reads http and https only.'],
  downgrade: ['leads from a secure page to one that is not.', 'Look for an address with https.'],
  loop: ['leads in a circle.', CHECK],
  'too-many-redirects': ['is sent on too often.', CHECK],
  'other-origin': ['sends on to another server.', 'Lectern asks no other one for this.'],
};

const TIMED_OUT: Record<TimeoutStage, string> = {
  connect: 'did not answer.',
  idle: 'stopped answering.',
  total: 'answered too slowly.',
};

const BROKEN: Record<BrokenDetail, [title: string, hint: string]> = {
  'cut-body': ['sent only a part of its answer.', LATER],
  'bad-encoding': ['sent an answer that cannot be unpacked.', LATER],
  'bad-redirect': ['sends on to an address that is none.', CHECK],
  tls: [
    'could not prove who it is.',
    'Check the date of your computer; a proxy or virus scanner may also stand in between.',
  ],
  connection: ['could not be reached.', LATER],
  protocol: ['sent an answer that is not understood.', CHECK],
  proxy: ['could not be reached through the proxy.', 'Check the proxy settings of your system.'],
  'proxy-password': [
    'is behind a proxy that asks for a password.',
    'Lectern cannot give one; ask who runs the proxy for a way without.',
  ],
  unexpected: ['could not be asked.', LATER],
};

const STATUSES: Record<number, [title: string, hint: string]> = {
  401: ['asks for a password.', 'Lectern cannot read what needs an account.'],
  403: ['does not let Lectern in.', 'Try it in your browser; you may need an account.'],
  404: ['has nothing at this address.', CHECK],
  429: ['had too many requests.', LATER],
};

/** Says in plain words how a request ended. The one place that has words for it. */
export function explain(result: HttpResult, { host, now }: About): Explanation {
  const about = ([title, hint]: [string, string]) => ({ title: `${host} ${title}`, hint });
  switch (result.kind) {
    case 'ok':
      return about(['answered.', 'Nothing needs to be done.']);
    case 'not-modified':
      return about(['has nothing new.', 'Nothing needs to be done.']);
    case 'gone':
      return about(['has closed this address for good.', 'Remove the feed; its papers stay.']);
    case 'refused':
      return about(REFUSED[result.reason]);
    case 'too-large':
      return about([
        `sent more than ${formatNumber(Math.max(1, Math.round(result.limit / 1e6)))} MB.`,
        'Look for a shorter feed.',
      ]);
    case 'limited':
      return about([
        'asked Lectern to wait.',
        `It is asked again in ${waitInWords(result.notBefore - now)} at the earliest.`,
      ]);
    case 'http':
      return about(STATUSES[result.status] ?? other(result.status));
    case 'offline':
      return about([
        'could not be found.',
        'Check that you are online, and that the address is spelt correctly.',
      ]);
    case 'timeout':
      return about([TIMED_OUT[result.stage], LATER]);
    case 'broken':
      return about(BROKEN[result.detail]);
    case 'cancelled':
      return { title: 'Cancelled.', hint: 'Try again when you like.' };
    case 'working-offline':
      return { title: 'You are working offline.', hint: 'Turn "Work offline" off to go on.' };
    default:
      return assertNever(result);
  }
}

function other(status: number): [title: string, hint: string] {
  return status >= 500
    ? [`has a fault of its own (${status}).`, LATER]
    : [`answered with an error (${status}).`, CHECK];
}

/** A wait as people say it: a number that is not more exact than it needs to be. */
function waitInWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return count(seconds, 'second');
  if (seconds < 3600) return count(Math.ceil(seconds / 60), 'minute');
  return count(Math.ceil(seconds / 3600), 'hour');
}

function count(number: number, unit: string): string {
  return `${formatNumber(number)} ${unit}${number === 1 ? '' : 's'}`;
}
