/** An IPv4 address as a number from 0 to 2³² − 1. */
export type Ipv4 = number;

/**
 * Reads an IPv4 address in any form that a URL or a system takes: `127.0.0.1`, `0177.1`,
 * `0x7f000001`, `2130706433` (WHATWG URL Standard §3.5, after inet_aton(3)). Null for a name.
 */
export function parseIpv4(text: string): Ipv4 | null {
  const parts = text.replace(/\.$/, '').split('.').map(parsePart);
  if (parts.length > 4) return null;
  let address = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    // The last part fills all the bytes that are left.
    const bytes = isLast ? 4 - index : 1;
    if (part === null || part >= 256 ** bytes) return null;
    address += part * 256 ** (isLast ? 0 : 3 - index);
  }
  return address;
}

function parsePart(part: string): number | null {
  if (/^0x[0-9a-f]*$/i.test(part)) return Number.parseInt(part.slice(2) || '0', 16);
  if (/^0[0-7]*$/.test(part)) return Number.parseInt(part, 8);
  return /^[1-9]\d*$/.test(part) ? Number(part) : null;
}

/** Blocks that are not for everyone: IANA IPv4 Special-Purpose Address Registry, RFC 6890. */
const SPECIAL: readonly (readonly [block: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by the customers of a carrier, RFC 6598
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local; clouds answer with credentials there
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays, withdrawn
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
];

/** Whether an address lies in a block such as `10.0.0.0/8`. */
export function isInBlock(address: Ipv4, block: string, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) === Math.floor((parseIpv4(block) ?? 0) / size);
}

/** Whether an IPv4 address is one of this machine, of a network around it, or of nobody. */
export function isSpecialIpv4(address: Ipv4): boolean {
  return SPECIAL.some(([block, bits]) => isInBlock(address, block, bits));
}
