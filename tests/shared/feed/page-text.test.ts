import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../../shared/feed/page-text.ts';
import { between, papers, wrap } from './page-text/arbitrary.ts';

const page = (name: string) =>
  readFileSync(new URL(`../../fixtures/page/${name}.txt`, import.meta.url), 'utf8');
const brief = (text: string) =>
  readPageText(text).papers.map(({ title, abstract }) =>
    abstract ? { title, abstract } : { title },
  );

describe('a page of titles and abstracts', () => {
  it('gives every paper with its abstract, the date and the furniture', () => {
    const { papers: found, unused, listedOn, looksLikePage } = readPageText(page('plain'));
    expect(looksLikePage).toBe(true);
    expect(listedOn).toEqual({ month: 3, day: 13 });
    expect(found.map(({ title, line }) => [line, title])).toEqual([
      [11, 'KiteNet: Learning to Fly in Weak Wind'],
      [15, 'Is a Longer Tail All You Need? Notes on Stability'],
      [19, 'neural string tension: a rethinking of the one-hand approach'],
      [23, 'String$^2$-Kites with $\\alpha$-Tails'],
      [27, 'Kites for Everyone. A Field Report from Three Beaches'],
    ]);
    expect(found.map(({ abstract }) => abstract?.slice(0, 12))).toEqual([
      'Flying a kit',
      'Tails steady',
      'Most flyers ',
      'We tie two s',
      'Three beache',
    ]);
    expect(unused.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'furniture'],
      [3, 'furniture'],
      [5, 'furniture'],
      [7, 'furniture'],
    ]);
  });

  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['trailing white space', (text: string) => text.replaceAll('\n', ' \t\u00a0\n')],
    ['leading white space', (text: string) => text.replaceAll('\n', '\n\t ')],
    ['form feeds', (text: string) => text.replaceAll('\n\n', '\n\f\n')],
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['several blank lines', (text: string) => text.replaceAll('\n\n', '\n\n\n\n')],
    ['no blank lines', (text: string) => text.replaceAll('\n\n', '\n')],
    ['no header', (text: string) => text.slice(text.indexOf('KiteNet'))],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('is read the same with %s', (_, change) => {
    expect(brief(change(page('plain')))).toEqual(brief(page('plain')));
  });

  it('is read the same with furniture around every paper', () => {
    const { papers: found, unused, listedOn } = readPageText(page('site'));
    expect(found).toEqual([
      {
        line: 28,
        title: 'Paper Kites at Scale',
        abstract: expect.stringMatching(/^We fold .* magnitude\.$/),
      },
      {
        line: 48,
        title: 'Knots that Hold: A Comparative Study',
        abstract: expect.stringMatching(/^Knots fail .* hold\.\n\nThey hold .* looks\.$/),
      },
    ]);
    expect(listedOn).toEqual({ month: 3, day: 13 });
    expect(new Set(unused.map(({ reason }) => reason))).toEqual(new Set(['furniture']));
  });

  it('joins wrapped lines', () => {
    expect(brief(page('wrapped'))).toEqual([
      {
        title:
          'A Very Long Title on Kites that the Browser Wrapped Because It Did Not Fit: Causes and Remedies',
        abstract: expect.stringMatching(
          /^Wrapped text .* and show .* this one does, .* paragraph\.\n\nSecond .* first ones\.$/,
        ),
      },
      {
        title: 'Unfolding',
        abstract: expect.stringMatching(
          /^We fold kites .* long-term behaviour .* child may take\.$/,
        ),
      },
    ]);
  });

  it('knows titles without abstract', () => {
    expect(
      brief(page('dense')).map(({ title, abstract }) => [title, abstract !== undefined]),
    ).toEqual([
      ['KiteNet: Learning to Fly in Weak Wind', true],
      ['Is a Longer Tail All You Need?', true],
      ['A Title without an Abstract', false],
      ['Strings and Things', true],
    ]);
  });
});

describe('a page with faults', () => {
  const [first, second] = ['Flying Kites in Weak Wind', 'Steering Kites by Ear'];
  const text = 'We fly kites in weak wind and find that strings matter most.';
  const other = 'Ears are better than eyes when it comes to kites, as we show in nine experiments.';

  it('reports an abstract without title', () => {
    const { papers: found, unused } = readPageText(
      `Mar 13\n\n${text}\n\n${first}\n\n${other}\n\n${second}\n\n${text}\n`,
    );
    expect(found.map(({ title }) => title)).toEqual([first, second]);
    expect(unused).toEqual([{ line: 3, text, reason: 'no-title' }]);
  });

  it('reports prose far beyond one abstract', () => {
    const long = `${text} `.repeat(30).trim();
    const { papers: found, unused } = readPageText(
      [first, long, long, long, second, text, 'Tying Kites with Care', other].join('\n\n'),
    );
    expect(found.map(({ abstract }) => abstract)).toEqual([long, text, other]);
    expect(unused.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'no-title'],
      [7, 'no-title'],
    ]);
  });

  it('keeps one paper of a title', () => {
    const { papers: found, unused } = readPageText(
      [first, text, second, other, first, text, first.toUpperCase(), other].join('\n\n'),
    );
    expect(found.map(({ title, abstract }) => [title, abstract])).toEqual([
      [first, text],
      [second, other],
    ]);
    expect(unused.map(({ line, reason }) => [line, reason])).toEqual([
      [9, 'duplicate'],
      [13, 'duplicate'],
    ]);
  });

  it('prefers the one with an abstract', () => {
    const { papers: found, unused } = readPageText(
      [first, second, other, first, text].join('\n\n'),
    );
    expect(found.map(({ title, line }) => [title, line])).toEqual([
      [second, 3],
      [first, 7],
    ]);
    expect(unused).toEqual([{ line: 1, text: first, reason: 'duplicate' }]);
  });

  it('marks an abstract that was cut off, also inside a character', () => {
    for (const end of ['', '\ufffd']) {
      const cut = readPageText(`${first}\n\n${text}\n\n${second}\n\n${other.slice(0, 48)}${end}`);
      expect(cut.papers).toEqual([
        { title: first, abstract: text, line: 1 },
        { title: second, abstract: other.slice(0, 48), line: 5, cutOff: true },
      ]);
    }
  });

  it('reports what may be half a title', () => {
    const { papers: found, unused } = readPageText(
      `${first}\n\n${text}\n\nThe Ears of Kites\n\n${other}\n\n${second.slice(0, 12)}`,
    );
    expect(found.map(({ title }) => title)).toEqual([first, 'The Ears of Kites']);
    expect(unused).toEqual([{ line: 9, text: second.slice(0, 12).trim(), reason: 'cut-off' }]);
  });

  it('survives a cut anywhere', () => {
    const whole = page('plain');
    const all = brief(whole);
    for (let cut = whole.indexOf('Most flyers'); cut < whole.length; cut += 1) {
      const { papers: found } = readPageText(whole.slice(0, cut));
      found.forEach((paper, index) => {
        expect(paper.title).toBe(all[index]?.title);
        expect(all[index]?.abstract ?? '').toContain(paper.abstract ?? '');
      });
      expect(found.length).toBeGreaterThanOrEqual(2);
    }
  });
});

// The seed is fixed because chance can write a page that people could not tell apart either.
describe('any page', () => {
  it('is read whatever its line ends, gaps and furniture', () => {
    fc.assert(
      fc.property(
        papers(1),
        between,
        fc.constantFrom('\n\n', '\n\n\n', '\n'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (listed, furniture, gap, newline, header) => {
          const head = header
            ? ['new', 'Get trending papers in your email inbox!', 'Subscribe', 'Mar 13']
            : [];
          const body = listed.flatMap(({ title, abstract }) => [title, abstract, ...furniture]);
          const text = [...head, ...body].join(gap).replaceAll('\n', newline);
          expect(brief(text)).toEqual(listed);
        },
      ),
      { numRuns: 1000, seed: 13 },
    );
  });

  it('is read when wrapped at any width', () => {
    fc.assert(
      fc.property(papers(4), fc.integer({ min: 60, max: 120 }), (listed, width) => {
        const text = listed
          .flatMap(({ title, abstract }) => [wrap(title, width), wrap(abstract, width)])
          .join('\n\n');
        expect(brief(text)).toEqual(listed);
      }),
      { numRuns: 1000, seed: 13 },
    );
  });
});

describe('another text', () => {
  const prose =
    'The wind came in the night. It took the kite and the string with it. Nobody saw them go.';
  it.each([
    ['', 'empty'],
    [' \n\t\r\n\ufeff', 'empty'],
    ['\u0000\u0001\u0002PNG\u0003', 'binary'],
    ['\ufffd\ufffdk\ufffd', 'binary'],
    ['<!DOCTYPE html><html><body>Kites</body></html>', 'html'],
    [`${prose}\n\n`.repeat(20), 'not-a-page'],
    [`Chapter One\n\n${`${prose}\n\n`.repeat(5)}`.repeat(4), 'not-a-page'],
    [`Dear Ann,\n\n${prose}\n\nYours,\n\nBo\n`, 'not-a-page'],
    [
      `1 Introduction\n\n${prose}\n\n2 Related Work\n\n${prose}\n\n3 Conclusion\n\n${prose}`,
      'not-a-page',
    ],
    ['{"title": "Kites",\n"abstract": "We fly."}', 'not-a-page'],
    ['title,year,wind\nKites,2025,weak\nTails,2024,strong\nKnots,2023,none\n', 'not-a-page'],
    ['@misc{kite,\n  title = {Kites},\n  year = {2025}\n}\n', 'not-a-page'],
    [
      'import kite from "kite";\n\nconst wind = 3;\nfunction fly() {\n  return kite;\n}\n',
      'not-a-page',
    ],
    ['2025-03-13T10:00:00 INFO kite up\n2025-03-13T10:00:09 WARN kite down\n', 'not-a-page'],
    ['TY  - JOUR\nTI  - Kites\nAB  - We fly kites.\nER  - \n', 'not-a-page'],
    ['milk\neggs\nkite string\n', 'not-a-page'],
    ['just one line', 'not-a-page'],
  ])('%j is refused as %s', (text, problem) => {
    expect(readPageText(text)).toEqual({ papers: [], unused: [], looksLikePage: false, problem });
  });

  it('never throws', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        'Mar 13',
        'Kites: A Study of Wind',
        'We fly kites in weak wind. They rise.',
        '…',
        '?',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom('\n', '\n\n', '\r\n'),
        (lines, newline) => {
          const {
            papers: found,
            unused,
            looksLikePage,
            problem,
          } = readPageText(lines.join(newline));
          expect(looksLikePage).toBe(problem === undefined);
          expect(found.every(({ title, abstract }) => title !== '' && abstract !== '')).toBe(true);
          expect(unused.every(({ text }) => text !== '' && text.length <= 201)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    'a\n',
    'word ',
    'We fly. ',
    'Kites: A Study\n\n',
    '"',
    '${',
    'a, ',
    '\ud800',
    'Ann Kite, ',
    '\u00a0',
  ])('of 5 MB of %j is read in linear time: squared, it takes hours', (piece) => {
    readPageText(piece.repeat(5_000_000 / piece.length));
  });
});
