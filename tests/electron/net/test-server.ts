import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Identity } from './self-signed.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on this machine that goes away with the test. */
export type TestServer = {
  port: number;
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** What was asked for, in order. */
  requests: IncomingMessage[];
};

/** Answers each path by its handler, all others by 404. */
export async function serve(
  routes: Record<string, Handler>,
  identity?: Identity,
): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const onRequest: Handler = (request, response) => {
    requests.push(request);
    const handler = routes[request.url ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  };
  const server = identity ? https.createServer(identity, onRequest) : http.createServer(onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `${identity ? 'https' : 'http'}://127.0.0.1:${port}`, requests };
}

/** A handler that sends this. */
export function sends(
  status: number,
  headers: http.OutgoingHttpHeaders = {},
  body: string | Uint8Array = '',
): Handler {
  return (_request, response) => response.writeHead(status, headers).end(body);
}

/** A handler that sends on. */
export function sendsTo(status: number, location: string, headers = {}): Handler {
  return sends(status, { location, ...headers });
}

/** A handler that gives one answer after the other; the last one for ever. */
export function inTurn(...handlers: Handler[]): Handler {
  let count = 0;
  return (request, response) => {
    handlers[Math.min(count++, handlers.length - 1)]?.(request, response);
  };
}
