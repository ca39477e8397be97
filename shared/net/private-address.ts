import { bareHost } from './address.ts';
import { isInBlock, isSpecialIpv4, parseIpv4 } from './ipv4.ts';
import { isLoopbackIpv6, isSpecialIpv6, mappedIpv4, parseIpv6 } from './ipv6.ts';

/** Names that no public server has: RFC 6761, RFC 6762, RFC 8375, ICANN's .internal. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|localdomain|home\.arpa)$/;

/**
 * Whether an IP address is private: of this machine or a network around it, or no address at all.
 * A feed from the web must not make the app ask what only this machine can reach.
 */
export function isPrivateAddress(address: string): boolean {
  const ipv6 = parseIpv6(address);
  if (ipv6) return isSpecialIpv6(ipv6);
  const ipv4 = parseIpv4(address);
  return ipv4 === null || isSpecialIpv4(ipv4);
}

/** Whether the host of a URL is private by what it is called, before any name is looked up. */
export function isPrivateHost(hostname: string): boolean {
  const host = bareHost(hostname);
  if (host === '') return true;
  if (host.includes(':') || parseIpv4(host) !== null) return isPrivateAddress(host);
  return PRIVATE_NAME.test(host);
}

/** Whether an IP address is this machine. */
export function isLoopbackAddress(address: string): boolean {
  const ipv6 = parseIpv6(address);
  if (ipv6) return isLoopbackIpv6(ipv6);
  const ipv4 = parseIpv4(address);
  return ipv4 !== null && isInBlock(ipv4, '127.0.0.0', 8);
}

/** Whether the host of a URL is this machine by what it is called. */
export function isLoopbackHost(hostname: string): boolean {
  const host = bareHost(hostname);
  return /(?:^|\.)localhost$/.test(host) || isLoopbackAddress(host);
}

/**
 * Whether an address that a name resolved to must not be connected to. The benchmark block
 * 198.18.0.0/15 may: proxies that sit below all programs (Clash, sing-box and others) give each
 * name an address of it, and whoever uses one would see no feed at all. No machine lives there.
 */
export function isPrivateAnswer(address: string): boolean {
  if (!isPrivateAddress(address)) return false;
  const ipv6 = parseIpv6(address);
  const ipv4 = ipv6 ? mappedIpv4(ipv6) : parseIpv4(address);
  return ipv4 === null || !isInBlock(ipv4, '198.18.0.0', 15);
}
