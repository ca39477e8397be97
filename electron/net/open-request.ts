import http, { type ClientRequest } from 'node:http';
import https from 'node:https';
import net, { type TcpSocketConnectOpts } from 'node:net';
import tls from 'node:tls';
import { bareHost } from '../../shared/net/address.ts';
import type { Deadlines } from './deadlines.ts';
import type { Seeking } from './find-way.ts';
import { guardedLookup } from './guarded-lookup.ts';
import type { ProxySocket } from './proxy-socket.ts';
import { openTunnel } from './tunnel.ts';

/**
 * RFC 8305 §5 starts the next address after 250 ms and lets the first go on; Node gives the first
 * up, and thus cannot reach anything that is farther away than that.
 */
const NEXT_ADDRESS_MS = 2000;

/** What is asked, and where. */
export type Asking = Seeking & { headers: Readonly<Record<string, string>> };

/** Opens a request, straight or through a proxy; it is sent when it is ended. */
export async function openRequest(
  asking: Asking,
  way: ProxySocket | null,
  deadlines: Deadlines,
): Promise<ClientRequest> {
  const request = way ? await openThrough(way, asking) : openStraight(asking);
  const isSecure = asking.address.protocol === 'https:';
  if (way && !isSecure) deadlines.connected();
  request.once('socket', (socket) => {
    socket.once(isSecure ? 'secureConnect' : 'connect', () => deadlines.connected());
  });
  return request;
}

/** Whether the proxy itself answers for a server, rather than passing its bytes on. */
export function isForwarded({ proxy }: ProxySocket, address: URL): boolean {
  return address.protocol === 'http:' && /^https?$/.test(proxy.scheme);
}

function openStraight({ address, headers, lookup, isAllowed, ca }: Asking): ClientRequest {
  const options: https.RequestOptions & Partial<TcpSocketConnectOpts> = {
    method: 'GET',
    headers,
    lookup: guardedLookup(lookup, isAllowed),
    // A connection of its own, closed at the end: "one connection at a time" then needs no pool, and
    // none can have been closed by the server while it lay idle.
    agent: false,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    ...(ca && { ca: [...ca] }),
  };
  return (address.protocol === 'https:' ? https : http).request(address, options);
}

async function openThrough(way: ProxySocket, asking: Asking): Promise<ClientRequest> {
  const { address, headers, ca } = asking;
  const isSecure = address.protocol === 'https:';
  const options = { method: 'GET', headers };
  if (isForwarded(way, address)) {
    // RFC 9112 §3.2.2: to a proxy the whole address is sent.
    const whole = { path: address.href, headers: { ...headers, host: address.host } };
    return http.request({ ...options, ...whole, createConnection: () => way.socket });
  }
  const host = bareHost(address.hostname);
  const socket = await openTunnel(way, host, Number(address.port) || (isSecure ? 443 : 80));
  if (!isSecure) return http.request(address, { ...options, createConnection: () => socket });
  const secure = {
    socket,
    host,
    ALPNProtocols: ['http/1.1'],
    ...(net.isIP(host) === 0 && { servername: host }),
    ...(ca && { ca: [...ca] }),
  };
  return https.request(address, { ...options, createConnection: () => tls.connect(secure) });
}
