import { fieldOf, type HeaderFields, parameterOf, secondsOf, splitField } from './headers.ts';

/** How many requests are left (null when not said), and when there will be new ones. */
export type RateLimit = { remaining: number | null; resetMs: number };

/** From this number on, a "reset" is a time since 1970 in seconds, and further on in milliseconds. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e11;

/**
 * What an answer says about its rate limit: draft-ietf-httpapi-ratelimit-headers from 08 on
 * (`RateLimit: "api";r=0;t=55`, as Hugging Face sends it), its older forms (`limit=…, remaining=…,
 * reset=…`; three fields), and the `X-RateLimit-*` that were there before. Null when it says
 * nothing of when.
 */
export function rateLimitOf(headers: HeaderFields, now: number): RateLimit | null {
  const field = fieldOf(headers, 'ratelimit');
  const limits = field === undefined ? [] : [...policies(field), ...dictionary(field)];
  for (const prefix of ['ratelimit', 'x-ratelimit', 'x-rate-limit']) {
    const reset = fieldOf(headers, `${prefix}-reset`);
    const remaining = fieldOf(headers, `${prefix}-remaining`);
    limits.push(...limit(remaining, untilReset(reset, now)));
  }
  const exhausted = limits.filter((each) => each.remaining === 0);
  const speaking = exhausted.length > 0 ? exhausted : limits;
  if (speaking.length === 0) return null;
  const left = speaking.flatMap(({ remaining }) => remaining ?? []);
  return {
    remaining: left.length > 0 ? Math.min(...left) : null,
    resetMs: Math.max(...speaking.map(({ resetMs }) => resetMs)),
  };
}

function policies(field: string): RateLimit[] {
  return splitField(field, ',').flatMap((policy) => {
    const parameters = new Map(splitField(policy, ';').slice(1).map(parameterOf));
    return limit(parameters.get('r'), secondsOf(parameters.get('t')));
  });
}

function dictionary(field: string): RateLimit[] {
  const entries = new Map(splitField(field, ',').map(parameterOf));
  return limit(entries.get('remaining'), secondsOf(entries.get('reset')));
}

function limit(remaining: string | undefined, resetMs: number | null): RateLimit[] {
  if (resetMs === null) return [];
  const left = secondsOf(remaining);
  return [{ remaining: left === null ? null : left / 1000, resetMs }];
}

function untilReset(value: string | undefined, now: number): number | null {
  const ms = secondsOf(value);
  if (ms === null) return null;
  if (ms >= EPOCH_MS * 1000) return Math.max(0, ms / 1000 - now);
  return ms >= EPOCH_SECONDS * 1000 ? Math.max(0, ms - now) : ms;
}
