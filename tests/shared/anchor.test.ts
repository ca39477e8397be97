import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnchor, makeAnchor } from '../../shared/anchor.ts';

const TEXT =
  'Kites fly in weak wind. We tie two strings to a kite and measure how high it goes. ' +
  'The second string helps, but only when both are wet. Kites fly in strong wind, too, and ' +
  'there a longer tail keeps them steady. Our code is at https://example.org/kite.';

/** The anchor of a passage, by its words. */
const anchorOf = (text: string, quote: string, nth = 0) => {
  let start = text.indexOf(quote);
  for (let count = 0; count < nth; count += 1) start = text.indexOf(quote, start + 1);
  return makeAnchor(text, start, start + quote.length);
};
const found = (text: string, anchor: ReturnType<typeof makeAnchor>) => {
  const place = findAnchor(text, anchor);
  return place && text.slice(place.start, place.end);
};

describe('makeAnchor', () => {
  it('keeps quote, context and position', () => {
    expect(anchorOf(TEXT, 'two strings')).toEqual({
      quote: 'two strings',
      prefix: 'Kites fly in weak wind. We tie ',
      suffix: ' to a kite and measure how high ',
      start: 31,
    });
  });

  it.each([
    [-5, 3, 0, 'ab👩'],
    [3, 1, 1, 'b👩'],
    [1, 99, 1, 'b👩d'],
    [3, 3, 2, '👩'],
  ])('clamps %d–%d and keeps surrogate pairs whole', (start, end, from, quote) => {
    expect(makeAnchor('ab👩d', start, end)).toMatchObject({ start: from, quote });
  });
});

describe('findAnchor', () => {
  it.each([
    [
      'other white space',
      (text: string) => text.replaceAll(' ', '\n  '),
      'measure\n  how\n  high\n  it\n  goes',
    ],
    ['other case', (text: string) => text.toUpperCase(), 'MEASURE HOW HIGH IT GOES'],
    ['text before', (text: string) => `Abstract. ${text}`, 'measure how high it goes'],
    [
      'a word edited',
      (text: string) => text.replace('how high', 'how very high'),
      'measure how very high it goes',
    ],
    ['a word removed', (text: string) => text.replace('high it', 'it'), 'measure how it goes'],
    [
      'a typing error mended',
      (text: string) => text.replace('measure', 'mesure'),
      'mesure how high it goes',
    ],
    [
      'all before rewritten',
      (text: string) => text.replace(/^.*measure/s, 'One can measure'),
      'measure how high it goes',
    ],
  ])('finds the passage after %s', (_, change, quote) => {
    expect(found(change(TEXT), anchorOf(TEXT, 'measure how high it goes'))).toBe(quote);
  });

  it('takes typographic quotes and dashes for typed ones', () => {
    const typed = 'It says "kites - don\'t fall" and no more.';
    const set = 'It says “kites – don’t fall” and no more.';
    expect(found(set, anchorOf(typed, '"kites - don\'t fall"'))).toBe('“kites – don’t fall”');
  });

  it('tells repeated quotes apart by what stands around them', () => {
    const second = anchorOf(TEXT, 'Kites fly', 1);
    for (const text of [TEXT, TEXT.slice(24), `${'Much was added here. '.repeat(9)}${TEXT}`]) {
      expect(findAnchor(text, second)?.start).toBe(text.indexOf('Kites fly in strong'));
    }
    const first = anchorOf(TEXT, 'Kites fly', 0);
    expect(findAnchor(`Indeed: ${TEXT}`, first)?.start).toBe(8);
  });

  it('does not take another place for a passage that is gone', () => {
    expect(findAnchor(TEXT.replace(/We tie .* goes. /, ''), anchorOf(TEXT, 'kite'))).toBeNull();
    expect(
      findAnchor(
        TEXT.replace(' measure how high it goes', ' wait'),
        anchorOf(TEXT, 'measure how high it goes'),
      ),
    ).toBeNull();
    expect(findAnchor('', anchorOf(TEXT, 'Kites'))).toBeNull();
    expect(findAnchor('Something else entirely.', anchorOf(TEXT, 'steady'))).toBeNull();
    expect(findAnchor(TEXT, makeAnchor(TEXT, 5, 5))).toBeNull();
  });

  it('finds a long passage wherever it went', () => {
    const quote = 'there a longer tail keeps them steady';
    expect(found(`Also ${quote}!`, anchorOf(TEXT, quote))).toBe(quote);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'İ', '👩', '“'), { maxLength: 120 })
      .map((all) => all.join('')),
  );

  it('finds any passage of an unchanged text where it was', () => {
    fc.assert(
      fc.property(anyText, fc.nat(130), fc.nat(130), (text, start, end) => {
        const anchor = makeAnchor(text, start, end);
        const place = findAnchor(text, anchor);
        if (anchor.quote === '') expect(place).toBeNull();
        else
          expect(place).toEqual({ start: anchor.start, end: anchor.start + anchor.quote.length });
      }),
      { numRuns: 3000 },
    );
  });

  it('finds a passage after one insertion or deletion elsewhere', () => {
    const words = fc.array(fc.nat(9999), { minLength: 30, maxLength: 120 });
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        fc.nat(9),
        fc.boolean(),
        (all, from, count, at, size, inserts) => {
          const parts = all.map((number, index) => `w${number}x${index % 7}`);
          const first = from % (parts.length - count);
          const quote = parts.slice(first, first + count).join(' ');
          const start = parts.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
          const anchor = makeAnchor(parts.join(' '), start, start + quote.length);
          const outside = at % (parts.length - count);
          const index = outside < first ? outside : outside + count;
          const [before, rest] = [parts.slice(0, index), parts.slice(index)];
          const room = index < first ? Math.min(size, first - index) : size;
          const changed = inserts
            ? [...before, ...Array.from({ length: size }, (_, n) => `new${n}`), ...rest]
            : [...before, ...rest.slice(index < first ? room : size)];
          const text = changed.join(' ');
          expect(found(text, anchor)).toBe(quote);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws, and stays within the text', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        anyText,
        fc.integer(),
        (text, quote, prefix, suffix, start) => {
          const place = findAnchor(text, { quote, prefix, suffix, start });
          if (place === null) return;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
          expect(makeAnchor(text, place.start, place.end).quote).toBe(
            text.slice(place.start, place.end),
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('finds a long quote in an edited abstract, and does not look for one as long as a book', () => {
    const long = Array.from({ length: 700 }, (_, index) => `word${(index * 7919) % 1000}`).join(
      ' ',
    );
    const anchor = makeAnchor(long, 1000, 3000);
    const edited = long.replaceAll('word1', 'Work');
    expect(findAnchor(edited, anchor)).not.toBeNull();
    // Compared letter by letter, these take minutes.
    const same = 'a'.repeat(1_000_000);
    expect(findAnchor(same, makeAnchor(same, 50, 51))).toEqual({ start: 50, end: 51 });
    const book = { quote: 'b'.repeat(1_000_000), prefix: '', suffix: '', start: 0 };
    expect(findAnchor(same.repeat(2), book)).toBeNull();
  });
});
