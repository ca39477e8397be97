/** A server through which others are reached. */
export type ProxyServer = {
  scheme: 'http' | 'https' | 'socks4' | 'socks5';
  host: string;
  port: number;
};

/** How a server may be reached: through a proxy, or straight (null). */
export type Way = ProxyServer | null;

/** The words of an answer; `SOCKS` alone is version 4, as in the first browsers that knew it. */
const SCHEMES: Record<string, [scheme: ProxyServer['scheme'], port: number]> = {
  PROXY: ['http', 80],
  HTTP: ['http', 80],
  HTTPS: ['https', 443],
  SOCKS: ['socks4', 1080],
  SOCKS4: ['socks4', 1080],
  SOCKS5: ['socks5', 1080],
};

/**
 * Reads what a system says of the ways to an address, the best first: "PROXY kite.example:3128;
 * DIRECT", as the `FindProxyForURL` of a proxy auto-configuration file answers. What is not
 * understood is left out; where nothing is left the way is straight.
 */
export function parseWays(answer: string): Way[] {
  const ways = answer.split(';').flatMap((part): Way[] => {
    const [word = '', place = ''] = part.trim().split(/\s+/);
    if (word.toUpperCase() === 'DIRECT') return [null];
    const [scheme, usual] = SCHEMES[word.toUpperCase()] ?? [];
    const [, host, given] = /^(\[[\da-f:.]+\]|[^\s:[\]/@]+)(?::(\d{1,5}))?$/i.exec(place) ?? [];
    if (!scheme || !host) return [];
    const port = given === undefined ? usual : Number(given);
    if (!port || port > 65_535) return [];
    return [{ scheme, host: host.replace(/^\[|\]$/g, ''), port }];
  });
  return ways.length > 0 ? ways : [null];
}
