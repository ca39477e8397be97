import { describe, expect, it } from 'vitest';
import { parseWays } from '../../../shared/net/proxy.ts';

describe('parseWays', () => {
  const http = (host: string, port: number) => ({ scheme: 'http', host, port });
  it.each([
    ['DIRECT', [null]],
    ['PROXY kite.example:3128', [http('kite.example', 3128)]],
    ['PROXY kite.example:3128; DIRECT', [http('kite.example', 3128), null]],
    ['proxy kite.example ;direct', [http('kite.example', 80), null]],
    ['PROXY [2001:db8::1]:3128', [http('2001:db8::1', 3128)]],
    ['HTTPS kite.example', [{ scheme: 'https', host: 'kite.example', port: 443 }]],
    ['SOCKS 10.0.0.1', [{ scheme: 'socks4', host: '10.0.0.1', port: 1080 }]],
    [
      'SOCKS4 a:1;SOCKS5 b:2',
      [
        { scheme: 'socks4', host: 'a', port: 1 },
        { scheme: 'socks5', host: 'b', port: 2 },
      ],
    ],
    ['QUIC kite.example:443; PROXY a:1', [http('a', 1)]],
    ['', [null]],
    ['PROXY', [null]],
    ['PROXY :80', [null]],
    ['PROXY a:0', [null]],
    ['PROXY a:65536', [null]],
    ['PROXY a:80/x; PROXY user@a:80', [null]],
    ['PROXY a:b', [null]],
  ])('reads %j', (answer, ways) => {
    expect(parseWays(answer)).toEqual(ways);
  });
});
