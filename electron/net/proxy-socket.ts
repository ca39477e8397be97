import net from 'node:net';
import tls from 'node:tls';
import type { ProxyServer, Way } from '../../shared/net/proxy.ts';

/** A proxy that cannot be reached, or that does not let a request through; the code says why. */
export class ProxyError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`proxy: ${code}`);
    this.code = code;
  }
}

/** A connection to a proxy. */
export type ProxySocket = { proxy: ProxyServer; socket: net.Socket };

/** A proxy is near, or it is another one's turn. */
const PROXY_MS = 4000;

/**
 * Connects to the first proxy that can be reached; null where the way is straight. `signal` ends the
 * connection, whatever it is used for by then. Rejects with a `ProxyError` where none can be reached.
 */
export async function connectToProxy(
  ways: readonly Way[],
  signal: AbortSignal,
  ca?: readonly string[],
): Promise<ProxySocket | null> {
  let code = 'NONE';
  for (const proxy of ways) {
    if (proxy === null) return null;
    try {
      return { proxy, socket: await connect(proxy, signal, ca) };
    } catch (error) {
      if (signal.aborted) throw error;
      code = String((error as NodeJS.ErrnoException).code ?? error).slice(0, 50);
    }
  }
  throw new ProxyError(code);
}

function connect(
  proxy: ProxyServer,
  signal: AbortSignal,
  ca?: readonly string[],
): Promise<net.Socket> {
  const { scheme, host, port } = proxy;
  const isSecure = scheme === 'https';
  return new Promise((done, failed) => {
    const socket = net.connect({ host, port, signal });
    // Whatever uses it hears of its errors itself.
    socket.on('error', () => undefined);
    const end = isSecure
      ? tls.connect({
          socket,
          host,
          ALPNProtocols: ['http/1.1'],
          ...(net.isIP(host) === 0 && { servername: host }),
          ...(ca && { ca: [...ca] }),
        })
      : socket;
    const timer = setTimeout(() => socket.destroy(new ProxyError('ETIMEDOUT')), PROXY_MS);
    const settle = (error?: Error) => {
      clearTimeout(timer);
      if (!error) return done(end);
      socket.destroy();
      failed(error);
    };
    end.once(isSecure ? 'secureConnect' : 'connect', () => settle());
    end.on('error', settle);
    socket.once('close', () => settle(new ProxyError('CLOSED')));
  });
}
