import { type Address, bareHost } from './address.ts';
import { isLoopbackHost } from './private-address.ts';

/** Hosts that share one queue, and the least time between two requests to them. */
export type HostGroup = { name: string; spacingMs: number };

/** What the services ask for; they count over all their hosts together. */
const GROUPS: readonly (HostGroup & { domains: readonly string[] })[] = [
  // https://info.arxiv.org/help/api/tou.html: one request in three seconds, one connection.
  { name: 'arxiv.org', spacingMs: 3000, domains: ['arxiv.org'] },
  // https://dblp.org/faq/1474706.html: one or two seconds.
  { name: 'dblp.org', spacingMs: 2000, domains: ['dblp.org', 'dblp.uni-trier.de'] },
];

const OTHERS_MS = 1000;

/** The group of an address. A server on this machine is asked as fast as it answers. */
export function hostGroupOf(address: Pick<Address, 'hostname' | 'host'>): HostGroup {
  const host = bareHost(address.hostname);
  for (const { name, spacingMs, domains } of GROUPS) {
    if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) {
      return { name, spacingMs };
    }
  }
  // With its port, as two servers on this machine have nothing to do with each other.
  if (isLoopbackHost(host)) return { name: address.host.toLowerCase(), spacingMs: 0 };
  return { name: host, spacingMs: OTHERS_MS };
}
