import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_LINK, readDeepLink } from '../../shared/deep-link.ts';

const linked = (address: string) => {
  const read = readDeepLink(address);
  return read.ok ? read.value : read.failure.code;
};

describe('readDeepLink', () => {
  test.each([
    ['lectern://add?text=2502.13922', { kind: 'add', text: '2502.13922' }],
    ['LECTERN://Add/?x=1&text=a+b%20c&text=other#rest', { kind: 'add', text: 'a b c' }],
    [
      'lectern://search?q=tag%3Athesis%20year:2023..',
      { kind: 'search', query: 'tag:thesis year:2023..' },
    ],
    [
      'lectern://paper?id=10.18653%2Fv1%2F2020.acl-main.1',
      { kind: 'paper', id: '10.18653/v1/2020.acl-main.1' },
    ],
    ['lectern://paper?id=vaswani2017=x', { kind: 'paper', id: 'vaswani2017=x' }],
    ['lectern://search?q=50%%20of', { kind: 'search', query: '50%%20of' }],
    [
      'lectern://add?text=x --no-sandbox --add-paper',
      { kind: 'add', text: 'x --no-sandbox --add-paper' },
    ],
    ['lectern://add?text=one%0Atwo%00%1b%E2%80%AEthree', { kind: 'add', text: 'one twothree' }],
  ])('reads %s', (address, link) => {
    expect(linked(address)).toEqual(link);
  });

  test.each([
    ['lectern://delete?id=1', 'unknown-link'],
    ['lectern://', 'unknown-link'],
    ['lectern:add?text=1', 'unknown-link'],
    ['lectern://ada@add?text=1', 'unknown-link'],
    ['lectern://add:80?text=1', 'unknown-link'],
    ['lectern://add/more?text=1', 'unknown-link'],
    ['lectern://constructor?text=1', 'unknown-link'],
    ['lectern://__proto__?text=1', 'unknown-link'],
    ['https://add?text=1', 'unknown-link'],
    ['', 'unknown-link'],
    ['lectern://add', 'empty-link'],
    ['lectern://add?TEXT=1', 'empty-link'],
    ['lectern://search?q=%20%0a', 'empty-link'],
    [`lectern://add?text=${'x'.repeat(MAX_LINK)}`, 'long-link'],
  ])('refuses %s', (address, code) => {
    expect(linked(address)).toBe(code);
  });

  it('says in short words what a refused link is, and which ones there are', () => {
    const read = readDeepLink(`lectern://wipe\u202e?${'x'.repeat(1000)}`);
    if (read.ok) throw new Error('read');
    expect(read.failure.message).toMatch(
      /^Lectern does not know the link lectern:\/\/wipe\?x{64}….$/,
    );
    expect(read.failure.hint).toContain('lectern://add?text=');
    const long = readDeepLink(`lectern://add?text=${'x'.repeat(MAX_LINK)}`);
    expect(!long.ok && long.failure.message).toContain('4,096 characters');
    const empty = readDeepLink('lectern://paper?x=1');
    expect(!empty.ok && empty.failure.message).toBe('The link lectern://paper?x=1 lacks its id.');
  });

  it('takes any text', () => {
    const places = fc.constantFrom('add?text=', 'search?q=', 'paper?id=', 'x?', '?', '');
    fc.assert(
      fc.property(places, fc.string({ unit: 'binary', maxLength: 5000 }), (place, text) => {
        const read = readDeepLink(`lectern://${place}${text}`);
        if (!read.ok) expect(read.failure.message.length).toBeLessThan(200);
        else expect(Object.values(read.value).every((value) => !/\p{Cc}/u.test(value))).toBe(true);
      }),
    );
  });

  it('reads whatever is encoded as links are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{1,100}$/), (id) => {
        expect(linked(`lectern://paper?id=${encodeURIComponent(id)}`)).toEqual({
          kind: 'paper',
          id,
        });
      }),
    );
  });
});
