import { describe, expect, it } from 'vitest';
import { addressIn, hostOf } from '../../../shared/feed/read-feed-address.ts';
import { readTree } from '../../../shared/feed/xml/tree.ts';

const FEED = 'https://x.example.org/feeds/all.xml';

function resolve(bases: string[], link: string) {
  const open = bases.map((base) => `<a xml:base="${base}">`).join('');
  const [item] = readTree(`<rss>${open}<item/>${'</a>'.repeat(bases.length)}</rss>`, 1).items;
  if (!item) throw new Error('no item');
  return addressIn(item, link, FEED);
}

describe('addressIn', () => {
  it.each([
    [[], 'kites', 'https://x.example.org/feeds/kites'],
    [[], '/kites?a=1&b=2', 'https://x.example.org/kites?a=1&b=2'],
    [['http://y.example.org/a/'], 'kites', 'http://y.example.org/a/kites'],
    [['http://y.example.org/a/', 'b/'], '../kites', 'http://y.example.org/a/kites'],
    [['/c/'], 'kites', 'https://x.example.org/c/kites'],
    [['javascript:x'], 'kites', 'https://x.example.org/feeds/kites'],
    [[], '', null],
    [[], ' ', null],
    [[], 'javascript:alert(1)', null],
    [[], 'file:///etc/passwd', null],
    [[], 'data:text/html,x', null],
  ])('below %j resolves %j', (bases, link, address) => {
    expect(resolve(bases, link)).toBe(address);
  });

  it('is not led on and on', () => {
    expect(
      resolve(
        Array.from({ length: 200 }, () => 'a/'),
        'kites',
      ),
    ).toMatch(/^https:.*\/kites$/);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.x.example.org:8080/a', 'x.example.org'],
    ['http://x.example.org', 'x.example.org'],
    ['nowhere', ''],
    ['', ''],
  ])('reads %j', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
