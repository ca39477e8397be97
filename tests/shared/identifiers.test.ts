import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agrees,
  foldTitle,
  identifiersOf,
  isArxivDoi,
  parseArxivId,
  parseDoi,
  titleKey,
} from '../../shared/identifiers.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('parseArxivId', () => {
  it.each([
    ['2603.99991', '2603.99991'],
    ['2603.99991v2', '2603.99991', 2],
    ['0704.0001', '0704.0001'],
    [' arXiv:2603.99991v12 [cs.CL] 19 Mar 2026', '2603.99991', 12],
    ['arxiv: 1412.9999', '1412.9999'],
    ['oai:arXiv.org:2603.99991v3', '2603.99991', 3],
    ['https://arxiv.org/abs/2603.99991', '2603.99991'],
    ['http://export.arxiv.org/pdf/2603.99991v1.pdf', '2603.99991', 1],
    ['https://www.arxiv.org/html/2603.99991v1#S3.p2', '2603.99991', 1],
    ['arxiv.org/abs/2603.99991?context=cs.LG', '2603.99991'],
    ['https://ar5iv.labs.arxiv.org/html/2603.99991/', '2603.99991'],
    ['https://huggingface.co/papers/2603.99991', '2603.99991'],
    ['10.48550/arXiv.2603.99991', '2603.99991'],
    ['https://doi.org/10.48550/arxiv.2603.99991v2', '2603.99991', 2],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.CA/0611800v2', 'math/0611800', 2],
    ['https://arxiv.org/abs/math.CA/0611800', 'math/0611800'],
    ['https://arxiv.org/abs/math%2F0611800', 'math/0611800'],
    ['arXiv:MATH.ca/0611800.', 'math/0611800'],
  ])('reads %j', (text, id, version?: number) => {
    expect(parseArxivId(text)).toEqual(version === undefined ? { id } : { id, version });
  });

  it.each([
    '',
    '2613.99991', // no such month
    '2603.9999', // four digits after 2014
    '1412.99999', // five before
    '0703.0001', // before the scheme
    'hep-th/9913001',
    'hep-th/5001001',
    'file/0611800',
    '2603.99991v0',
    'see 2603.99991 and others',
    'https://example.org/abs/2603.99991',
    'https://arxiv.org/list/cs.CL/recent',
    '10.1000/182',
    `${'9'.repeat(3000)}`,
    '%E0%A4%A',
  ])('finds none in %j', (text) => {
    expect(parseArxivId(text)).toBeNull();
  });
});

describe('parseDoi', () => {
  it.each([
    ['10.18653/v1/2025.ACL-long.366', '10.18653/v1/2025.acl-long.366'],
    ['doi:10.1000/182', '10.1000/182'],
    ['DOI: 10.1000/182.', '10.1000/182'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182?x=1#y', '10.1000/182'],
    ['doi.org/10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000%2F182%3Ca%3E', '10.1000/182<a>'],
    ['https://dl.acm.org/doi/abs/10.1145/1.2', '10.1145/1.2'],
    ['10.1000.10/123', '10.1000.10/123'],
    ['10.1016/S0014-5793(01)03313-0', '10.1016/s0014-5793(01)03313-0'],
    ['10.1000/a(b)),”', '10.1000/a(b)'],
    [
      '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2',
    ],
    ['10.1000/100%', '10.1000/100%'],
  ])('reads %j', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
    expect(parseDoi(doi)).toBe(doi);
  });

  it.each(['', '10.1/x', '10.1000/', 'https://example.org/10.1000/182', 'a 10.1000/182', 'doi:'])(
    'finds none in %j',
    (text) => {
      expect(parseDoi(text)).toBeNull();
    },
  );

  it('never throws, and what it gives is a DOI', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '10.1000/', 'https://doi.org/10.1000/'),
        anyText,
        (start, text) => {
          const doi = parseDoi(start + text);
          if (doi !== null) expect(doi).toMatch(/^10\.\d{4,9}(?:\.\d+)*\/\S+$/);
          expect(() => parseArxivId(`arxiv.org/abs/${text}`)).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('identifiersOf', () => {
  const title = 'Kites that Learn: Weak Winds and Strong Strings';
  const authors = [{ family: 'Brandt', given: 'Otto', particle: 'von' }];

  it('gives all that is known, best first', () => {
    const draft = { title, authors, arxivId: '2603.99991v2', doi: 'https://doi.org/10.5555/KITE' };
    expect(identifiersOf(draft)).toEqual([
      'arxiv:2603.99991',
      'doi:10.5555/kite',
      'title:kitesthatlearnweakwindsandstrongstrings|brandt',
    ]);
  });

  it('takes arXiv’s own DOI as the arXiv id', () => {
    expect(identifiersOf({ title: 'Reply', doi: '10.48550/arXiv.2603.99991' })).toEqual([
      'arxiv:2603.99991',
    ]);
    expect(isArxivDoi('10.48550/ARXIV.2603.99991')).toBe(true);
    expect(isArxivDoi('10.5555/arxiv.2603.99991')).toBe(false);
  });

  it('leaves out identifiers that are none', () => {
    expect(identifiersOf({ title: 'Reply', arxivId: 'soon', doi: 'n/a' })).toEqual([
      expect.stringMatching(/^text:[0-9a-z]{22}$/),
    ]);
  });

  it('agrees on the first author however the name is taken apart', () => {
    const keys = [
      [{ family: 'van der Maaten', given: 'L.' }],
      [{ family: 'Maaten', given: 'Laurens', particle: 'van der' }],
      [{ family: 'MAATEN Jr.' }],
    ].map((names) => identifiersOf({ title, authors: names })[0]);
    expect(new Set(keys)).toEqual(new Set([`${titleKey(title)}maaten`]));
    expect(identifiersOf({ title, authors: [{ literal: 'The Kite Team' }] })).toEqual([
      `${titleKey(title)}thekiteteam`,
    ]);
  });

  it('knows an item without authors again', () => {
    expect(identifiersOf({ title, abstract: 'One.' })).toEqual([titleKey(title)]);
    const editorial = { title: 'Editorial', abstract: 'One.' };
    expect(identifiersOf(editorial)).toEqual(identifiersOf({ ...editorial }));
    expect(identifiersOf(editorial)).not.toEqual(identifiersOf({ ...editorial, abstract: 'Two.' }));
  });

  it('gives at least one identifier for any draft', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, doi, family) => {
        const draft = { title: name, doi, authors: [{ family }] };
        expect(identifiersOf(draft).length).toBeGreaterThan(0);
        expect(identifiersOf(draft)).toEqual(identifiersOf(draft));
      }),
    );
  });
});

describe('titleKey', () => {
  it('begins the identifiers of every paper of that title', () => {
    const title = 'Kites that Learn: Weak Winds and Strong Strings';
    const [key = ''] = identifiersOf({ title, authors: [{ family: 'Brandt' }] });
    expect(key.startsWith(titleKey(title) ?? '?')).toBe(true);
    expect(key.startsWith(titleKey('KITES THAT LEARN : weak winds and…') ?? '?')).toBe(true);
    expect(key.startsWith(titleKey('Kites that Learn: Weak Winds') ?? '?')).toBe(false);
  });

  it('is null for a title that many papers have', () => {
    expect(titleKey('Editorial')).toBeNull();
  });
});

describe('foldTitle', () => {
  it.each([
    ['GeMQuAD : Generating', 'GeMQuAD: Generating'],
    ['SAM-UNet:Enhancing', 'SAM-UNet: Enhancing'],
    ['E$^2$-LLM', 'E^2-LLM'],
    ['PanGu-$\\alpha$', 'PanGu-α'],
    ['neural VOICE – a “study”', 'Neural voice - a "study"'],
    ['Fine-tuning', 'Finetuning'],
    ['G\\"odel', 'Gödel'],
  ])('makes %j and %j one', (a, b) => {
    expect(foldTitle(a)).toBe(foldTitle(b));
  });
});

describe('agrees', () => {
  const known = { authors: [{ family: 'Brandt' }], arxivId: '2603.99991', doi: '10.5555/a' };
  const title = 'Any title';

  it('holds when nothing speaks against it', () => {
    expect(agrees(known, { title })).toBe(true);
    expect(agrees({ authors: [] }, { title, arxivId: '2603.99991' })).toBe(true);
    expect(agrees(known, { title, arxivId: '2603.99991v2', doi: 'doi:10.5555/A' })).toBe(true);
    expect(agrees(known, { title, doi: '10.48550/arXiv.2603.99991' })).toBe(true);
  });

  it.each([
    [{ authors: [{ family: 'Ward' }] }],
    [{ arxivId: '2603.99992' }],
    [{ doi: '10.5555/b' }],
  ])('fails for %j', (facts) => {
    expect(agrees(known, { title, ...facts })).toBe(false);
  });
});
