import http, {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import https from 'node:https';
import type { LookupFunction, TcpSocketConnectOpts } from 'node:net';
import type { HttpResult } from '../../shared/net/http-result.ts';
import { hasContent } from '../../shared/net/verdict.ts';
import { Deadlines, type Timeouts } from './deadlines.ts';
import { failureOf, NoAnswerError } from './failure.ts';
import { readBody, type Sink } from './read-body.ts';

/** How far a body has come: bytes over the wire, and how many there will be, if that was said. */
export type Progress = { received: number; total: number | null };

/** One request to one address. */
export type Ask = {
  address: URL;
  headers: Readonly<Record<string, string>>;
  lookup: LookupFunction;
  maxBytes: number;
  timeouts: Timeouts;
  signal: AbortSignal;
  /** Certificates to trust in place of Node's own, in PEM. */
  ca?: readonly string[];
  /** Takes the body of a good answer piece by piece. */
  sink?: Sink;
  onProgress?: (progress: Progress) => void;
};

/** The answer; its body is read only if it is what was asked for. */
export type Answer = {
  kind: 'answer';
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Uint8Array;
};

/** How it went, and the bytes of the body that came over the wire for it. */
export type Exchanged = { outcome: Answer | HttpResult; wireBytes: number };

/**
 * RFC 8305 §5 starts the next address after 250 ms and lets the first go on; Node gives the first
 * up, and thus cannot reach anything that is farther away than that.
 */
const NEXT_ADDRESS_MS = 2000;

/** Asks once: no redirects, no second try, no connection kept. */
export async function exchange(ask: Ask): Promise<Exchanged> {
  let wireBytes = 0;
  let reason: HttpResult | null = null;
  let request: ClientRequest | undefined;
  let response: IncomingMessage | undefined;
  const end = (why: HttpResult) => {
    reason ??= why;
    response?.destroy();
    request?.destroy();
  };
  const cancel = () => end({ kind: 'cancelled' });
  const deadlines = new Deadlines(ask.timeouts, (stage) => end({ kind: 'timeout', stage }));
  ask.signal.addEventListener('abort', cancel, { once: true });
  try {
    if (ask.signal.aborted) return { outcome: { kind: 'cancelled' }, wireBytes };
    request = open(ask, deadlines);
    response = await answerTo(request);
    const status = response.statusCode ?? 0;
    const total = Number(response.headers['content-length'] ?? Number.NaN);
    const bytes = !hasContent(status)
      ? new Uint8Array()
      : await readBody(
          response,
          ask.maxBytes,
          (size) => {
            wireBytes += size;
            deadlines.heard();
            ask.onProgress?.({ received: wireBytes, total: Number.isNaN(total) ? null : total });
          },
          // What comes with a redirect or an error is not what was asked for.
          status === 200 ? ask.sink : undefined,
        );
    if (reason) return { outcome: reason, wireBytes };
    if (hasContent(status) && !response.complete) {
      return { outcome: { kind: 'broken', detail: 'cut-body' }, wireBytes };
    }
    return { outcome: { kind: 'answer', status, headers: response.headers, bytes }, wireBytes };
  } catch (error) {
    return { outcome: reason ?? failure(error, response, ask.maxBytes), wireBytes };
  } finally {
    deadlines.stop();
    ask.signal.removeEventListener('abort', cancel);
    response?.destroy();
    request?.destroy();
  }
}

/** Once an answer has begun, a connection that breaks has cut it. */
function failure(error: unknown, response: IncomingMessage | undefined, limit: number): HttpResult {
  const found = failureOf(error, limit);
  return response && found.kind === 'broken' && found.detail === 'connection'
    ? { ...found, detail: 'cut-body' }
    : found;
}

function open(ask: Ask, deadlines: Deadlines): ClientRequest {
  const isSecure = ask.address.protocol === 'https:';
  const options: https.RequestOptions & Partial<TcpSocketConnectOpts> = {
    method: 'GET',
    headers: ask.headers,
    lookup: ask.lookup,
    // A connection of its own, closed at the end: "one connection at a time" then needs no pool, and
    // none can have been closed by the server while it lay idle.
    agent: false,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    ...(ask.ca && { ca: [...ask.ca] }),
  };
  const request = (isSecure ? https : http).request(ask.address, options);
  request.once('socket', (socket) => {
    socket.once(isSecure ? 'secureConnect' : 'connect', () => deadlines.connected());
  });
  return request;
}

function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', (response) => {
      // It is read by iterating, which takes its errors; this one is for what is never read.
      response.on('error', () => undefined);
      resolve(response);
    });
    request.on('error', reject);
    // Where a server goes over to another protocol unasked (101), Node ends the request without error.
    request.once('close', () => reject(new NoAnswerError()));
    request.end();
  });
}
