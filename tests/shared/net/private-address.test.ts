import net from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIpv4 } from '../../../shared/net/ipv4.ts';
import { parseIpv6 } from '../../../shared/net/ipv6.ts';
import {
  isLoopbackAddress,
  isLoopbackHost,
  isPrivateAddress,
  isPrivateAnswer,
  isPrivateHost,
} from '../../../shared/net/private-address.ts';

const hostOf = (authority: string) => new URL(`http://${authority}/`).hostname;

describe('a private host', () => {
  it.each([
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    'printer.local',
    'vault.internal',
    'metadata.google.internal',
    'box.home.arpa',
    'localhost.localdomain',
    '127.0.0.1',
    '127.255.255.255',
    '127.1',
    '0177.0.0.1',
    '0x7f.0.0.1',
    '0x7f000001',
    '2130706433',
    '017700000001',
    '127.0.0.1.',
    '0',
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.251',
    '240.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[::7f00:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:10.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::1]',
    '[100::1]',
    '[2001::1]',
    '[2001:db8::1]',
    '[2002:7f00:1::]',
    '[2002:c0a8:1::1]',
    '[3fff::1]',
    '[5f00::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[ff02::1]',
  ])('is %s', (authority) => {
    expect(isPrivateHost(hostOf(authority))).toBe(true);
    expect(isPrivateHost(authority)).toBe(true);
  });

  it.each([
    'arxiv.org',
    'localhost.example.org',
    'mylocalhost',
    'internal.example.org',
    'local',
    'xlocal.org',
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.0.1',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.0.1',
    '223.255.255.255',
    '[2606:4700::1111]',
    '[2001:4860:4860::8888]',
    '[::ffff:1.1.1.1]',
    '[64:ff9b::1.1.1.1]',
    '[2002:101:101::1]',
  ])('is not %s', (authority) => {
    const expected = authority === 'local';
    expect(isPrivateHost(hostOf(authority))).toBe(expected);
  });

  it('is one that is no host, or has an address that is none', () => {
    for (const host of ['', '.', '[]', '[:::]', '[12345::]', '1::2::3']) {
      expect(isPrivateHost(host)).toBe(true);
    }
    for (const address of ['', 'arxiv.org', '1.2.3.4.5', '256.1.1.1', '::g', '1:2:3']) {
      expect(isPrivateAddress(address)).toBe(true);
    }
  });

  it('may have a zone', () => {
    expect(isPrivateAddress('fe80::1%eth0')).toBe(true);
    expect(isLoopbackAddress('::1%lo')).toBe(true);
  });
});

describe('the answer of a name server', () => {
  it('may be of the benchmark block, where proxies put the world', () => {
    expect(isPrivateAnswer('198.18.0.5')).toBe(false);
    expect(isPrivateAnswer('198.19.255.255')).toBe(false);
    expect(isPrivateAnswer('::ffff:198.18.0.5')).toBe(false);
    expect(isPrivateAnswer('198.20.0.1')).toBe(false);
    expect(isPrivateAnswer('198.51.100.1')).toBe(true);
    expect(isPrivateAnswer('127.0.0.1')).toBe(true);
    expect(isPrivateAnswer('::1')).toBe(true);
    expect(isPrivateAnswer('nonsense')).toBe(true);
  });
});

describe('this machine', () => {
  it.each(['localhost', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]', '[::ffff:127.0.0.1]'])(
    'is %s',
    (host) => {
      expect(isLoopbackHost(hostOf(host))).toBe(true);
    },
  );

  it.each(['10.0.0.1', 'arxiv.org', '[::2]', '0.0.0.0', '[::]', '128.0.0.1'])(
    'is not %s',
    (host) => {
      expect(isLoopbackHost(hostOf(host))).toBe(false);
    },
  );
});

describe('reading addresses', () => {
  it('agrees with URL on every form of IPv4', () => {
    const part = fc
      .nat(255)
      .chain((value) =>
        fc.constantFrom(String(value), `0x${value.toString(16)}`, `0${value.toString(8)}`),
      );
    const text = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.')),
      fc.nat(2 ** 32).map(String),
      fc.ipV4Extended(),
    );
    fc.assert(
      fc.property(text, (each) => {
        const read = parseIpv4(each);
        if (!URL.canParse(`http://${each}/`)) {
          expect(read).toBeNull();
          return;
        }
        const plain = hostOf(each).split('.').map(Number);
        expect(read).toBe(plain.reduce((sum, byte) => sum * 256 + byte, 0));
      }),
    );
  });

  it('agrees with Node on every form of IPv6', () => {
    const text = fc.oneof(fc.ipV6(), fc.stringMatching(/^[0-9a-f:.]{2,40}$/));
    fc.assert(
      fc.property(text, (each) => {
        const read = parseIpv6(each);
        expect(read !== null).toBe(net.isIPv6(each));
        if (read) {
          expect(read).toHaveLength(8);
          const full = read.map((group) => group.toString(16)).join(':');
          expect(hostOf(`[${full}]`)).toBe(hostOf(`[${each}]`));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof isPrivateHost(text)).toBe('boolean');
        expect(typeof isPrivateAddress(text)).toBe('boolean');
        expect(typeof isLoopbackHost(text)).toBe('boolean');
        expect(typeof isPrivateAnswer(text)).toBe('boolean');
      }),
    );
  });
});
