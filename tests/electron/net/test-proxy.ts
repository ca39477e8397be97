import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { ProxyServer } from '../../../shared/net/proxy.ts';
import type { Identity } from './self-signed.ts';

/** A proxy on this machine that goes away with the test. Every name it is given is this machine. */
export type TestProxy = {
  way: ProxyServer;
  /** What it was asked for, in order: method and address. */
  asked: string[];
  requests: IncomingMessage[];
  /** The connections that are open. */
  open: () => number;
};

/** How an HTTP proxy differs from a good one. */
export type Manners = {
  identity?: Identity;
  /** Answers a CONNECT in its own way. */
  connect?: (socket: Duplex) => void;
  /** Answers all other requests with this status. */
  status?: number;
};

/** An HTTP proxy (RFC 9110 §3.7) that forwards to the port of the address on this machine. */
export async function httpProxy({ identity, connect, status }: Manners = {}): Promise<TestProxy> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = identity ? https.createServer(identity) : http.createServer();
  server.on('request', (request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url}`);
    requests.push(request);
    if (status) return response.writeHead(status).end();
    const { pathname, search, port } = new URL(request.url ?? '');
    const { headers } = request;
    http.get({ host: '127.0.0.1', port, path: pathname + search, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    asked.push(`CONNECT ${request.url}`);
    requests.push(request);
    socket.on('error', () => undefined);
    if (connect) {
      // Read, to hear when the other end has gone.
      socket.resume().on('end', () => socket.destroy());
      return connect(socket);
    }
    const port = Number(request.url?.split(':').at(-1));
    join(socket, port, () => socket.write('HTTP/1.1 200 Connected\r\n\r\n'));
  });
  const { port, open } = await listen(server);
  return {
    way: { scheme: identity ? 'https' : 'http', host: '127.0.0.1', port },
    asked,
    requests,
    open,
  };
}

/** A SOCKS proxy: version 5 without a password (RFC 1928), or 4A. */
export async function socksProxy(
  scheme: 'socks4' | 'socks5',
  how: 'is good' | 'refuses' | 'is silent' = 'is good',
): Promise<TestProxy> {
  const asked: string[] = [];
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    const take = (host: string, port: number, good: Buffer, bad: Buffer) => {
      asked.push(`CONNECT ${host}:${port}`);
      if (how === 'refuses') socket.end(bad);
      else join(socket, port, () => socket.write(good));
    };
    const socks5 = (data: Buffer) => {
      const size = data[4] ?? 0;
      const host = data.subarray(5, 5 + size).toString();
      const port = data.readUInt16BE(5 + size);
      take(
        host,
        port,
        Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
        Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0]),
      );
    };
    if (how === 'is silent') {
      socket.resume();
      return;
    }
    socket.once('data', (data) => {
      if (data[0] === 5) {
        socket.write(Buffer.from([5, 0]));
        socket.once('data', socks5);
        return;
      }
      const [, host = ''] = data.subarray(8).toString().split('\0');
      take(
        host,
        data.readUInt16BE(2),
        Buffer.from([0, 90, 0, 0, 0, 0, 0, 0]),
        Buffer.from([0, 91, 0, 0, 0, 0, 0, 0]),
      );
    });
  });
  const { port, open } = await listen(server);
  return { way: { scheme, host: '127.0.0.1', port }, asked, requests: [], open };
}

/** A port at which nobody listens. */
export async function deadProxy(): Promise<ProxyServer> {
  const server = net.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return { scheme: 'http', host: '127.0.0.1', port };
}

function join(socket: Duplex, port: number, ready: () => void): void {
  const server = net.connect(port, '127.0.0.1', () => {
    ready();
    server.pipe(socket);
    socket.pipe(server);
  });
  server.on('error', () => socket.destroy());
  socket.on('close', () => server.destroy());
}

async function listen(server: net.Server) {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, open: () => sockets.size };
}
