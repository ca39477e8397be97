import { describe, expect, it } from 'vitest';
import { readTag } from '../../../../shared/feed/xml/tag.ts';

const read = (text: string) => {
  const { attributes, ...rest } = readTag(text, 1);
  return { ...rest, attributes: [...attributes] };
};

describe('readTag', () => {
  it('reads a tag as XML writes it', () => {
    expect(read(`<A:b c = 'x&amp;"y' \n d="1"/>rest`)).toEqual({
      name: 'a:b',
      attributes: [
        ['c', 'x&"y'],
        ['d', '1'],
      ],
      isEmpty: true,
      isClosed: true,
      end: 29,
    });
  });

  it('reads a tag as HTML writes it', () => {
    const text = '<LINK REL=alternate href=/a/ disabled>';
    expect(read(text)).toMatchObject({
      name: 'link',
      attributes: [
        ['rel', 'alternate'],
        ['href', '/a/'],
        ['disabled', ''],
      ],
      isEmpty: false,
      end: text.length,
    });
  });

  it.each(['<a', '<a b', '<a b=', '<a b="', '<a b="c', '<a b=\'c"', '<a b="c" '])(
    'knows that %j does not end',
    (text) => {
      expect(read(text)).toMatchObject({ isClosed: false, end: text.length });
    },
  );

  it('ends before the next tag', () => {
    expect(read('<a b <c>')).toMatchObject({
      name: 'a',
      attributes: [['b', '']],
      end: 5,
      isClosed: true,
    });
  });
});
