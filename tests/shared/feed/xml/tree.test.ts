import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../shared/feed/xml/inside.ts';
import { readTree } from '../../../../shared/feed/xml/tree.ts';

const titles = (text: string, max = 100) => readTree(text, max).items.map(textOf);

describe('readTree', () => {
  it('gives the items apart, wherever they stand', () => {
    const read = readTree(
      '<rss><channel><title>t</title><item>1</item><x><item>2</item></x></channel><item>3</item></rss>',
      100,
    );
    expect(read.items.map(textOf)).toEqual(['1', '2', '3']);
    expect(read.root?.name).toBe('rss');
    expect(textOf(read.root ?? undefined)).toBe('t');
    expect(read).toMatchObject({ hasMore: false, problem: null });
  });

  it('looks for entries in a feed, for items elsewhere', () => {
    expect(titles('<feed><entry>1</entry><item>2</item></feed>')).toEqual(['1']);
    const atom = 'xmlns="http://www.w3.org/2005/Atom"';
    expect(titles(`<feed ${atom}><entry>1</entry></feed>`)).toEqual(['1']);
    expect(titles('<rss><entry>1</entry><item>2</item></rss>')).toEqual(['2']);
  });

  it('keeps an item that was not closed from taking in the next', () => {
    expect(titles('<rss><item><title>1</title><item>2</item><item>3</item></rss>')).toEqual([
      '2',
      '3',
      '1',
    ]);
  });

  it('leaves out the item in which the text breaks off', () => {
    expect(titles('<rss><item>1</item><item>2')).toEqual(['1']);
    expect(titles('<rss><item>1</item><item>2</it')).toEqual(['1']);
  });

  it('stops after so many items', () => {
    const read = readTree(`<rss>${'<item>x</item>'.repeat(5)}<`, 3);
    expect(read.items).toHaveLength(3);
    expect(read).toMatchObject({ hasMore: true, problem: null });
    expect(readTree(`<rss>${'<item/>'.repeat(3)}</rss>`, 3).hasMore).toBe(false);
  });

  it('keeps so much of an item that it cannot hurt', () => {
    const [item] = readTree(`<rss><item>${'<a>x</a>'.repeat(30_000)}</item></rss>`, 10).items;
    expect(item?.children).toHaveLength(10_000);
  });

  it('hands down where addresses start', () => {
    const [item] = readTree(
      '<feed xml:base="http://a/"><entry xml:base="b/">x</entry></feed>',
      9,
    ).items;
    expect(item?.base).toEqual({ href: 'b/', outer: { href: 'http://a/', outer: undefined } });
  });
});
