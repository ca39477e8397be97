import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { HttpResult } from '../../shared/net/http-result.ts';
import { hasContent } from '../../shared/net/verdict.ts';
import { Deadlines, type Timeouts } from './deadlines.ts';
import { failureOf, NoAnswerError } from './failure.ts';
import { findWay, type Seeking } from './find-way.ts';
import { isForwarded, openRequest } from './open-request.ts';
import { ProxyError } from './proxy-socket.ts';
import { readBody, type Sink } from './read-body.ts';

/** How far a body has come: bytes over the wire, and how many there will be, if that was said. */
export type Progress = { received: number; total: number | null };

/** One request to one address. */
export type Ask = Seeking & {
  headers: Readonly<Record<string, string>>;
  maxBytes: number;
  timeouts: Timeouts;
  signal: AbortSignal;
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

/** Asks once: no redirects, no second try, no connection kept. */
export async function exchange(ask: Ask): Promise<Exchanged> {
  let wireBytes = 0;
  let reason: HttpResult | null = null;
  let request: ClientRequest | undefined;
  let response: IncomingMessage | undefined;
  const halt = new AbortController();
  const end = (why: HttpResult) => {
    reason ??= why;
    halt.abort();
    response?.destroy();
    request?.destroy();
  };
  const cancel = () => end({ kind: 'cancelled' });
  const deadlines = new Deadlines(ask.timeouts, (stage) => end({ kind: 'timeout', stage }));
  ask.signal.addEventListener('abort', cancel, { once: true });
  try {
    if (ask.signal.aborted) return { outcome: { kind: 'cancelled' }, wireBytes };
    const way = await findWay(ask, halt.signal);
    request = await openRequest(ask, way, deadlines);
    response = await answerTo(request);
    const status = response.statusCode ?? 0;
    // RFC 9110 §15.5.8: only a proxy says so; what a server says through a tunnel is its own word.
    if (status === 407 && way && isForwarded(way, ask.address))
      throw new ProxyError(String(status));
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
    halt.abort();
  }
}

/** Once an answer has begun, a connection that breaks has cut it. */
function failure(error: unknown, response: IncomingMessage | undefined, limit: number): HttpResult {
  const found = failureOf(error, limit);
  return response && found.kind === 'broken' && found.detail === 'connection'
    ? { ...found, detail: 'cut-body' }
    : found;
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
