import { type Ipv4, isSpecialIpv4, parseIpv4 } from './ipv4.ts';

/** An IPv6 address as its eight groups. */
export type Ipv6 = readonly number[];

/** Reads an IPv6 address (RFC 4291 §2.2), with or without brackets and zone; null for all else. */
export function parseIpv6(text: string): Ipv6 | null {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/s, '');
  if (!bare.includes(':')) return null;
  const halves = bare.split('::');
  const [head, tail] = [groupsOf(halves[0] ?? ''), groupsOf(halves[1] ?? '')];
  if (halves.length > 2 || !head || !tail) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

function groupsOf(half: string): number[] | null {
  if (half === '') return [];
  const parts = half.split(':');
  const last = parts.at(-1) ?? '';
  const ending: number[] = [];
  if (last.includes('.')) {
    const address = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(last) ? parseIpv4(last) : null;
    if (address === null) return null;
    ending.push(Math.floor(address / 65536), address % 65536);
    parts.pop();
  }
  if (!parts.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return null;
  return [...parts.map((part) => Number.parseInt(part, 16)), ...ending];
}

/** The IPv4 address within an IPv4-mapped one, `::ffff:a.b.c.d` (RFC 4291 §2.5.5.2). */
export function mappedIpv4(address: Ipv6): Ipv4 | null {
  return startsWith(address, [0, 0, 0, 0, 0, 0xffff]) ? ipv4At(address, 6) : null;
}

/**
 * Whether an IPv6 address is one of this machine, of a network around it, or of nobody (IANA IPv6
 * Special-Purpose Address Registry). One that carries an IPv4 address is as special as that.
 */
export function isSpecialIpv6(address: Ipv6): boolean {
  const mapped = mappedIpv4(address);
  if (mapped !== null) return isSpecialIpv4(mapped);
  const [first = 0, second = 0] = address;
  // NAT64 (RFC 6052): on networks with IPv6 alone, every IPv4 host of the world is seen so.
  if (startsWith(address, [0x64, 0xff9b, 0, 0, 0, 0])) return isSpecialIpv4(ipv4At(address, 6));
  // 6to4 (RFC 3056).
  if (first === 0x2002) return isSpecialIpv4(ipv4At(address, 1));
  // Only 2000::/3 is given to the world: not ::, ::1, fc00::/7, fe80::/10, fec0::/10, ff00::/8.
  if (first < 0x2000 || first > 0x3fff) return true;
  // 2001::/23: protocols (Teredo, ORCHID); 2001:db8::/32 and 3fff::/20: documentation.
  if (first === 0x2001) return second < 0x200 || second === 0xdb8;
  return first === 0x3fff && second < 0x1000;
}

/** Whether it is `::1`, or an IPv4-mapped address of 127.0.0.0/8. */
export function isLoopbackIpv6(address: Ipv6): boolean {
  const mapped = mappedIpv4(address);
  return mapped === null
    ? startsWith(address, [0, 0, 0, 0, 0, 0, 0, 1])
    : Math.floor(mapped / 2 ** 24) === 127;
}

function startsWith(address: Ipv6, groups: number[]): boolean {
  return groups.every((group, index) => address[index] === group);
}

function ipv4At(address: Ipv6, index: number): Ipv4 {
  return (address[index] ?? 0) * 65536 + (address[index + 1] ?? 0);
}
