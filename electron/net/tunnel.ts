import http from 'node:http';
import type net from 'node:net';
import type { ProxyServer } from '../../shared/net/proxy.ts';
import { ProxyError, type ProxySocket } from './proxy-socket.ts';

/** A connection through a proxy to a port of a host, which the proxy looks up. */
export function openTunnel(
  { proxy, socket }: ProxySocket,
  host: string,
  port: number,
): Promise<net.Socket> {
  const isSocks = proxy.scheme === 'socks4' || proxy.scheme === 'socks5';
  return isSocks ? askSocks(proxy, socket, host, port) : askConnect(socket, host, port);
}

/** RFC 9110 §9.3.6. Any other answer than a success is the proxy's own, and nobody else's. */
function askConnect(socket: net.Socket, host: string, port: number): Promise<net.Socket> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Promise((done, failed) => {
    const request = http.request({
      method: 'CONNECT',
      path: authority,
      headers: { host: authority },
      createConnection: () => socket,
    });
    request.once('connect', ({ statusCode = 0 }, stream: net.Socket, head: Buffer) => {
      if (statusCode < 200 || statusCode > 299) {
        stream.destroy();
        return failed(new ProxyError(String(statusCode)));
      }
      // The server that is reached speaks second.
      if (head.length > 0) stream.unshift(head);
      done(stream);
    });
    request.once('error', () => failed(new ProxyError('CUT')));
    request.once('close', () => failed(new ProxyError('CUT')));
    request.end();
  });
}

/** RFC 1928, and SOCKS 4A: the name goes to the proxy as it is. */
async function askSocks(
  { scheme, host: proxyHost, port: proxyPort }: ProxyServer,
  socket: net.Socket,
  host: string,
  port: number,
): Promise<net.Socket> {
  const { SocksClient } = await import('socks');
  try {
    const { socket: stream } = await SocksClient.createConnection({
      command: 'connect',
      proxy: { host: proxyHost, port: proxyPort, type: scheme === 'socks4' ? 4 : 5 },
      destination: { host, port },
      existing_socket: socket,
    });
    return stream;
  } catch {
    throw new ProxyError('SOCKS');
  }
}
