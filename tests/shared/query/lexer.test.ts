import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex } from '../../../shared/query/lexer.ts';
import { parse, print } from '../../../shared/query.ts';
import { typed } from './arbitrary.ts';

/** The characters that regular expressions look at while something runs, as an upper bound. */
function looksDuring(run: () => void): number {
  const exec = RegExp.prototype.exec;
  let looks = 0;
  RegExp.prototype.exec = function counted(text: string) {
    const from = this.sticky || this.global ? this.lastIndex : 0;
    const found = exec.call(this, text);
    // A sticky expression here gives up at the first character it cannot use.
    const end = found ? found.index + found[0].length : this.sticky ? from : text.length;
    looks += end - from + 1;
    return found;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return looks;
}

describe('lex', () => {
  it('gives pieces in order that do not overlap, with their places', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let done = 0;
        for (const token of lex(text)) {
          expect(token.at).toBeGreaterThanOrEqual(done);
          expect(token.end).toBeGreaterThan(token.at);
          done = token.end;
          if (token.kind !== 'field' && token.kind !== 'word') continue;
          for (const value of token.kind === 'field' ? token.values : [token.value]) {
            const written = text.slice(value.at, value.end);
            if (value.quoted) expect(written.length).toBeGreaterThanOrEqual(value.text.length + 2);
            else expect(written).toBe(value.text);
          }
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds at most one quotation mark without a partner', () => {
    const marks = fc.array(fc.constantFrom('"', '“', '„', '”', 'a', ' '), { maxLength: 30 });
    fc.assert(
      fc.property(marks, (all) => {
        const unclosed = lex(all.join('')).filter(({ kind }) => kind === 'unclosed');
        expect(unclosed.length).toBe(
          unclosed.length && all.filter((each) => /["“„”]/.test(each)).length % 2,
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the work of reading', () => {
  const shapes = [
    ...['a', 'a ', 'é', '1', '-', '- ', '#', '#a ', '|', ':', '&', '\u200b', '\ud800', '(', ')'],
    ...['()', '"', '“', '„"', '""', '"a" ', '"„', 'AND ', 'OR ', 'NOT ', 'a OR ', '(a OR b '],
    ...['tag:', 'tag:a ', 'tag:a|', 'tag:|', 'tag:"', 'title:(', 'title:title:', 'titel:', 'foo:'],
    ...['year:2020.. ', 'year:', '..', '10.1234/', '10.1234/(', '10.1234/a%41 ', 'doi:10.1/(', ']'],
    ...[
      'doi:"10.1234/]]]"',
      'https://(',
      '2502.13922 ',
      '10.1234/))',
      'arxiv:2502.13922|',
      '\u0085',
    ],
  ];

  it.each(shapes)('grows no faster than a text of %j', (shape) => {
    const looks = (length: number) => {
      const text = shape.repeat(Math.ceil(length / shape.length));
      return looksDuring(() => {
        const read = parse(text);
        print('error' in read ? read.partial : read.query);
      });
    };
    expect(looks(10_000)).toBeLessThan(250 * 10_000);
    expect(looks(10_000)).toBeLessThan(5 * looks(2500));
  });
});
