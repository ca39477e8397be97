import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../../shared/query/ast.ts';
import { MESSAGES, VALUE_HELP } from '../../shared/query/messages.ts';
import { normalise } from '../../shared/query/normalise.ts';
import { highlightWords, parse, print } from '../../shared/query.ts';
import { anyQuery, typed } from './query/arbitrary.ts';

/** The canonical spelling of a text in which nothing is wrong. */
function spelled(text: string): string {
  const read = parse(text);
  if ('error' in read) throw new Error(`${text}: ${read.error.message}`);
  return print(read.query);
}

/** The text with what is wrong in angle brackets, and the canonical spelling of the rest. */
function marked(text: string): [string, string] {
  const read = parse(text);
  if (!('error' in read)) return ['', ''];
  const { at, length } = read.error;
  const wrong = `${text.slice(0, at)}⟨${text.slice(at, at + length)}⟩${text.slice(at + length)}`;
  return [wrong, print(read.partial)];
}

const messageOf = (text: string) => {
  const read = parse(text);
  return 'error' in read ? [read.error.message, read.error.hint] : [];
};

describe('the language', () => {
  it.each([
    // Words and phrases
    ['', ''],
    ['   ', ''],
    ['attention is all you need', 'attention is all you need'],
    ['long-context', 'long-context'],
    ['"long context"', '"long context"'],
    ['“long context” „recht“', '"long context" "recht"'],
    ['"say ""hi"""', '"say ""hi"""'],
    ['and or not', 'and or not'],
    ['C++ & Rust – Go', 'C++ Rust Go'],
    ['"&"', ''],
    ['a|b', 'a|b'],
    // Joining
    ['a AND b', 'a b'],
    ['a OR b c', 'a OR b c'],
    ['(a OR b) c', '(a OR b) c'],
    ['((a) (b))', 'a b'],
    ['a(b)"c"d', 'a b "c" d'],
    ['()', ''],
    // Negation
    ['NOT a b', '-a b'],
    ['-a -"b c" -tag:d', '-a -"b c" -tag:d'],
    ['-(a b)', '-(a b)'],
    ['-(a OR NOT b)', '-(a OR -b)'],
    ['--a NOT NOT b -NOT c', 'a b c'],
    ['Foo - Bar', 'Foo Bar'],
    ['"a"-b', '"a" b'],
    ['-()', '-()'],
    ['a -()', '-()'],
    ['a OR -()', 'a'],
    ['a OR ()', ''],
    // Fields of text
    ['author:vaswani', 'author:vaswani'],
    ['Author:"van der Berg"', 'author:"van der Berg"'],
    ['title:a|"b c"', 'title:a OR title:"b c"'],
    ['title:(long OR short -author:x)', 'title:long OR title:short -author:x'],
    ['title:(a (b OR "c d"))', 'title:a (title:b OR title:"c d")'],
    ['cat:cs.CL|cs.LG venue:ICLR', '(cat:cs.CL OR cat:cs.LG) venue:ICLR'],
    ['arxiv:2502.13922v2', 'arxiv:2502.13922'],
    ['arxiv:2502.1', 'arxiv:2502.1'],
    ['doi:10.1016/S0140-6736(05)66545-0', 'doi:"10.1016/s0140-6736(05)66545-0"'],
    ['(doi:10.1/x)', 'doi:10.1/x'],
    ['key:vaswani2017', 'key:vaswani2017'],
    // Filters
    ['tag:method/attention', 'tag:method/attention'],
    ['tag:"graph theory/spectral"', 'tag:"graph theory/spectral"'],
    ['#method/attention', 'tag:method/attention'],
    ['-#"graph theory"|b', '-(tag:"graph theory" OR tag:b)'],
    ['tag:(a|b OR "c d")', 'tag:a OR tag:b OR tag:"c d"'],
    ['tag:/a//b/', 'tag:a/b'],
    ['C# #', 'C#'],
    ['status:queue', 'status:queued'],
    ['status:read|READING', 'status:read OR status:reading'],
    ['is:starred is:read is:unread', 'is:starred is:read is:unread'],
    ['has:note|highlight', 'has:note OR has:highlight'],
    [
      'has:pdf has:code has:doi has:abstract has:tags',
      'has:pdf has:code has:doi has:abstract has:tag',
    ],
    // Ranges
    ['year:2023', 'year:2023'],
    ['year:2023..2025', 'year:2023..2025'],
    ['year:2025..2023', 'year:2023..2025'],
    ['year:2023-2025', 'year:2023..2025'],
    ['year:2023..', 'year:>=2023'],
    ['year:..2025', 'year:<=2025'],
    ['year:>2023', 'year:>2023'],
    ['year:≤2023', 'year:<=2023'],
    ['year:=2023', 'year:2023'],
    ['year:2020|>2023', 'year:2020 OR year:>2023'],
    ['rating:>=4', 'rating:>=4'],
    ['rating:0..2', 'rating:0..2'],
    ['added:<7d', 'added:<7d'],
    ['added:>30d', 'added:>30d'],
    ['added:7d..2w', 'added:2w..7d'],
    ['added:2w..', 'added:<=2w'],
    ['added:today', 'added:0d'],
    ['added:yesterday..today', 'added:1d..0d'],
    ['read:>2025-01-01', 'read:>2025-01-01'],
    ['read:2025-2-9', 'read:2025-02-09'],
    ['read:2025-02..1y', 'read:2025-02..1y'],
    // What is plainly text
    ['Attention: all you need', 'Attention all you need'],
    ['Title: a study', 'Title a study'],
    ['foo:bar', 'foo:bar'],
    ['std::move', 'std::move'],
    ['$\\alpha$-stable', '$\\alpha$-stable'],
    ['https://example.org/a(b)', 'https://example.org/a b'],
    // Identifiers
    ['2502.13922', 'arxiv:2502.13922'],
    ['https://arxiv.org/abs/2502.13922v2', 'arxiv:2502.13922'],
    ['hep-th/9901001 OR x', 'arxiv:hep-th/9901001 OR x'],
    ['https://doi.org/10.1145/3292500.ABC', 'doi:10.1145/3292500.abc'],
    ['10.1016/S0140-6736(05)66545-0', 'doi:"10.1016/s0140-6736(05)66545-0"'],
    ['"2502.13922"', '"2502.13922"'],
  ])('reads %j as %j', (text, canonical) => {
    expect(spelled(text)).toBe(canonical);
  });
});

describe('what is wrong or not finished', () => {
  it.each([
    ['"long cont', '⟨"⟩long cont', 'long cont'],
    ['a "b c tag:x', 'a ⟨"⟩b c tag:x', 'a b c tag:x'],
    ['a -"b c', 'a -⟨"⟩b c', 'a'],
    ['author:"van der B', 'author:⟨"⟩van der B', 'van der B'],
    ['a tag:"graph th', 'a tag:⟨"⟩graph th', 'a'],
    ['a tag:b|"graph th', 'a tag:b|⟨"⟩graph th', 'a'],
    ['a tag:', 'a ⟨tag:⟩', 'a'],
    ['tag: a', '⟨tag:⟩ a', 'a'],
    ['tag: #x', '⟨tag:⟩ #x', 'tag:x'],
    ['(tag:) a', '(⟨tag:⟩) a', 'a'],
    ['title:&', 'title:⟨&⟩', ''],
    ['tag:""', 'tag:⟨""⟩', ''],
    ['has:note|', 'has:note⟨|⟩', 'has:note'],
    ['has:|note a', 'has⟨:⟩|note a', 'has:note a'],
    ['a has:no', 'a has:⟨no⟩', 'a'],
    ['-has:no', '-has:⟨no⟩', ''],
    ['a OR has:no', 'a OR has:⟨no⟩', 'a'],
    ['status:unread a', 'status:⟨unread⟩ a', 'a'],
    ['year:202 a', 'year:⟨202⟩ a', 'a'],
    ['year:2023..20 a', 'year:⟨2023..20⟩ a', 'a'],
    ['year:.. a', 'year:⟨..⟩ a', 'a'],
    ['year:=2023..2025', 'year:⟨=2023..2025⟩', ''],
    ['year:> a', 'year:⟨>⟩ a', 'a'],
    ['year:(2023 OR x)', 'year:(2023 OR ⟨x⟩)', 'year:2023'],
    ['rating:9', 'rating:⟨9⟩', ''],
    ['added:<7', 'added:⟨<7⟩', ''],
    ['added:2025-02-30', 'added:⟨2025-02-30⟩', ''],
    ['a OR', 'a ⟨OR⟩', 'a'],
    ['OR a', '⟨OR⟩ a', 'a'],
    ['a OR OR b', 'a ⟨OR⟩ OR b', 'a OR b'],
    ['(a OR) b', '(a ⟨OR⟩) b', 'a b'],
    ['a AND', 'a ⟨AND⟩', 'a'],
    ['a AND AND b', 'a AND ⟨AND⟩ b', 'a b'],
    ['a AND OR b', 'a ⟨AND⟩ OR b', 'a OR b'],
    ['a NOT', 'a ⟨NOT⟩', 'a'],
    ['NOT OR a', '⟨NOT⟩ OR a', 'a'],
    ['a (b OR c', 'a ⟨(⟩b OR c', 'a (b OR c)'],
    ['title:(a', 'title:⟨(⟩a', 'title:a'],
    ['a (', 'a ⟨(⟩', 'a'],
    ['a) b', 'a⟨)⟩ b', 'a b'],
    ['autor:smith', '⟨autor⟩:smith', 'smith'],
    ['tags:x', '⟨tags⟩:x', 'x'],
    ['titel:x y', '⟨titel⟩:x y', 'x y'],
  ])('shows in %j what is wrong, and reads the rest', (text, wrong, partial) => {
    expect(marked(text)).toEqual([wrong, partial]);
  });

  it('says it in words', () => {
    expect(messageOf('a OR')).toEqual(['OR needs something on both sides.', undefined]);
    expect(messageOf('a NOT')).toEqual([MESSAGES.lonelyNot, undefined]);
    expect(messageOf('(a')).toEqual([MESSAGES.unclosedBracket, undefined]);
    expect(messageOf('a)')).toEqual([MESSAGES.unopenedBracket, undefined]);
    expect(messageOf('"a')).toEqual([MESSAGES.unclosedQuote, undefined]);
    expect(messageOf('year:x')).toEqual([VALUE_HELP.year, undefined]);
    expect(messageOf('status:x')).toEqual([
      'A status is inbox, queued, reading, read or dropped.',
      undefined,
    ]);
    expect(messageOf('status:')).toEqual([
      'status: needs a value, such as status:queued.',
      undefined,
    ]);
    expect(messageOf('tag:a|')).toEqual([MESSAGES.missingAlternative, undefined]);
    expect(messageOf('autor:x')).toEqual(['There is no field autor.', 'Did you mean “author:”?']);
  });

  it('takes only small letters before a colon for a mistyped field', () => {
    expect(spelled('Autor:x it:x autor:: autor://x')).toBe('Autor:x it:x autor autor://x');
  });
});

describe('depth', () => {
  const nested = (depth: number, inner: string) =>
    `${'('.repeat(depth - 20)}${'(a '.repeat(19)}(b OR ${inner}${')'.repeat(depth)}`;

  it('has an end for brackets, and alternatives count as brackets', () => {
    expect(messageOf(nested(64, 'c'))).toEqual([]);
    expect(messageOf(nested(65, 'c'))).toEqual([MESSAGES.tooDeep(64), undefined]);
    expect(messageOf(nested(63, 'tag:c|d'))).toEqual([]);
    expect(messageOf(nested(64, 'tag:c|d'))).toEqual([MESSAGES.tooDeep(64), undefined]);
  });

  it('keeps the rest of a query that goes too deep', () => {
    expect(marked(`a ${'('.repeat(70)}b${')'.repeat(70)} c`)[1]).toBe('a c');
  });

  it.each(['(', '-(', 'title:(', '(a OR b (', 'NOT (', '-', '--a ', 'NOT ', ')', '((a) '])(
    'is no trouble for thousands of %j',
    (part) => {
      const read = parse(part.repeat(10_000));
      expect('error' in read ? read.partial : read.query).toBeDefined();
    },
  );
});

describe('length', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

  it('has an end for words and values, and what comes before it is looked for', () => {
    expect(messageOf(words(64))).toEqual([]);
    expect(marked(`${words(64)} more (of it)`)).toEqual([`${words(64)} ⟨more⟩ (of it)`, words(64)]);
    expect(marked(`${words(63)} tag:a|b c`)[1]).toBe(words(63));
    expect(marked(`a "${words(64)}"`)[1]).toBe('a');
    expect(messageOf(words(65))).toEqual([MESSAGES.tooLong(64), MESSAGES.tooLongHint]);
  });

  it('counts long runs of letters as several words', () => {
    expect(messageOf('学'.repeat(64 * 16))).toEqual([]);
    expect(messageOf('学'.repeat(64 * 16 + 1))).toHaveLength(2);
  });
});

describe('parse and print', () => {
  it('give one query or one error inside the text, for any text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = parse(text);
        const query = 'error' in read ? read.partial : read.query;
        expect(normalise(query)).toEqual(query);
        if (!('error' in read)) return;
        const { at, length, message } = read.error;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThan(0);
        expect(at + length).toBeLessThanOrEqual(text.length);
        expect(message).toMatch(/^[A-Za-z].*\.$/);
      }),
      { numRuns: 5000 },
    );
  });

  it('keep what was read, whole or in part', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = parse(text);
        const query = 'error' in read ? read.partial : read.query;
        expect(parse(print(query))).toEqual({ query });
      }),
      { numRuns: 5000 },
    );
  });

  it('keep any query in its normal form', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const text = print(query);
        const read = parse(text);
        fc.pre(!('error' in read) || read.error.message !== MESSAGES.tooLong(64));
        expect(read).toEqual({ query: normalise(query) });
        expect(print(normalise(query))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('keep every complete part of a query that goes on with something wrong', () => {
    const end = fc.constantFrom(' OR', ' AND', ' NOT', ' tag:', ' year:20', ' tag:"x y', ' -"x y');
    fc.assert(
      fc.property(anyQuery, end, (query, rest) => {
        const read = parse(print(query) + rest);
        expect('error' in read && read.partial).toEqual(normalise(query));
      }),
    );
  });
});

describe('highlightWords', () => {
  const wordsOf = (text: string) => {
    const read = parse(text);
    const query: Query = 'error' in read ? read.partial : read.query;
    return highlightWords(query);
  };

  it('gives the text that is looked for, with its field', () => {
    expect(wordsOf('long "of it" (author:vaswani OR title:"all you") tag:x year:2024')).toEqual([
      { text: 'long', phrase: false, field: null },
      { text: 'of it', phrase: true, field: null },
      { text: 'vaswani', phrase: false, field: 'author' },
      { text: 'all you', phrase: true, field: 'title' },
    ]);
  });

  it('leaves out what is excluded', () => {
    expect(wordsOf('-a -(b OR c) NOT NOT d').map(({ text }) => text)).toEqual(['d']);
  });
});
