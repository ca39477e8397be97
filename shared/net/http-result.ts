import type { RedirectRefusal } from './redirects.ts';

/** Why a request was not sent, or not sent on. */
export type RefusalReason = 'private-address' | RedirectRefusal;

/** What a connection was waiting for: to be made, for the next bytes, or for its end. */
export type TimeoutStage = 'connect' | 'idle' | 'total';

/** What was wrong with an answer, or with the connection. */
export type BrokenDetail =
  | 'cut-body'
  | 'bad-encoding'
  | 'bad-redirect'
  | 'tls'
  | 'connection'
  | 'protocol'
  | 'proxy'
  | 'proxy-password'
  | 'unexpected';

/** What else an answer that came in good order says. */
export type Freshness = {
  /** The address that answered in the end. */
  url: string;
  /** Where the address asked for has moved for good, once that is settled. */
  permanentTo?: string;
  /** Before this time is over, nothing new is to be expected. */
  maxAgeMs?: number;
};

/** How a request ended. Codes alone: `explain.ts` has the words. */
export type HttpResult =
  | ({
      kind: 'ok';
      status: number;
      /** The body, decoded from gzip and the like but not from its charset. */
      bytes: Uint8Array;
      charset?: string;
      contentType?: string;
    } & Freshness)
  | ({ kind: 'not-modified' } & Freshness)
  | { kind: 'gone' }
  | { kind: 'refused'; reason: RefusalReason }
  | { kind: 'too-large'; limit: number }
  | { kind: 'limited'; notBefore: number }
  | { kind: 'http'; status: number }
  | { kind: 'offline' }
  | { kind: 'timeout'; stage: TimeoutStage }
  | {
      kind: 'broken';
      detail: BrokenDetail /** The system's own code, for reports. */;
      code?: string;
    }
  | { kind: 'cancelled' }
  | { kind: 'working-offline' };
