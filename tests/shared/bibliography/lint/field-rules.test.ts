import { describe, expect, it } from 'vitest';
import { address } from '../../../../shared/bibliography/lint/address.ts';
import { checkDigits } from '../../../../shared/bibliography/lint/check-digits.ts';
import { citekeyForm } from '../../../../shared/bibliography/lint/citekey-form.ts';
import { dates } from '../../../../shared/bibliography/lint/dates.ts';
import { doiForm, doiInAddress, doiLink } from '../../../../shared/bibliography/lint/doi.ts';
import { keywords } from '../../../../shared/bibliography/lint/keywords.ts';
import { missing } from '../../../../shared/bibliography/lint/missing.ts';
import { pages } from '../../../../shared/bibliography/lint/pages.ts';
import { published } from '../../../../shared/bibliography/lint/published.ts';
import { subjectOf } from '../../../../shared/bibliography/lint/subject.ts';
import type { Fields } from '../../../../shared/bibliography/model.ts';
import { editOf, found, subject, withEntry } from './sample-subject.ts';

describe('DOIs', () => {
  it.each(['https://doi.org/10.5555/KITES', 'doi:10.5555/kites', '10.5555/kites.'])(
    'are bare: %s',
    (doi) => {
      expect(editOf(doiLink, subject({ doi }))).toEqual({ doi: '10.5555/kites' });
      const edit = editOf(doiLink, withEntry({ doi }));
      expect(edit?.entry?.fields.doi).toBe('10.5555/kites');
      expect(Object.keys(edit ?? {})).toEqual(['entry']);
    },
  );

  it('are left where they are right, in capitals and with brackets as well', () => {
    for (const doi of ['10.5555/kites', '10.5555/KITES', '10.1002/(sici)1097<1::aid-x>3.0.co;2-a'])
      for (const check of [doiLink, doiForm]) expect(found(check, subject({ doi }))).toEqual([]);
  });

  it.each(['10.5555', 'kites', 'https://example.org/kites', '11.5555/x'])('%s is none', (doi) => {
    expect(found(doiForm, subject({ doi }))).toEqual([{ field: 'doi', before: doi }]);
  });

  it('are taken from an address that is one', () => {
    const url = 'https://doi.org/10.5555/kites';
    expect(editOf(doiInAddress, subject({ url, arxivId: '' }))).toEqual({ doi: '10.5555/kites' });
    expect(found(doiInAddress, subject({ url, doi: '10.5555/other' }))).toEqual([]);
    const page = 'https://example.org/10.5555/kites';
    expect(found(doiInAddress, subject({ url: page, arxivId: '' }))).toEqual([]);
  });
});

describe('check digits', () => {
  it.each(['978-0-306-40615-7', '9780306406157', '0-306-40615-2', '080442957X'])(
    '%s is an ISBN',
    (isbn) => {
      expect(found(checkDigits, withEntry({ isbn }))).toEqual([]);
    },
  );

  it.each(['978-0-306-40615-8', '0-306-40615-3', '97803064061', 'none'])('%s is none', (isbn) => {
    expect(found(checkDigits, withEntry({ isbn }))).toEqual([{ field: 'isbn', before: isbn }]);
  });

  it.each(['0317-8471', '03178471', '2434-561X'])('%s is an ISSN', (issn) => {
    expect(found(checkDigits, withEntry({ issn }))).toEqual([]);
  });

  it('finds a wrong ISSN, takes a label away, reads several numbers', () => {
    expect(found(checkDigits, withEntry({ issn: '0317-8472' }))).toHaveLength(1);
    expect(
      editOf(checkDigits, withEntry({ isbn: 'ISBN: 0-306-40615-2' }))?.entry?.fields.isbn,
    ).toBe('0-306-40615-2');
    for (const isbn of ['978-0-306-40615-7 (print), 0-306-40615-2', '9780306406157 080442957X']) {
      expect(found(checkDigits, withEntry({ isbn }))).toEqual([]);
    }
  });
});

describe('dates', () => {
  it.each(['2025-02-30', '2025-13', '0024', '2031', '2024-05/2024-03', '2023-02-29', '2024-00'])(
    '%s cannot be',
    (date) => {
      expect(found(dates, withEntry({ date }))).toEqual([{ field: 'date', before: date }]);
    },
  );

  it.each([
    '2025',
    '2024-02-29',
    '2027',
    '1687',
    '2024~',
    '2024-21',
    '199X',
    '2024-03/2024-05',
    '2024-03/2024',
    '2024/..',
    '../2024',
    '-0300',
    'n.d.',
  ])('%s can', (date) => {
    expect(found(dates, withEntry({ date }))).toEqual([]);
  });

  it('finds a month that there is not', () => {
    const raw = { type: 'book', fields: { title: 'Kites', year: '2024', month: '13' } };
    const seen = subjectOf(subject().paper, { entry: raw }, null);
    expect(found(dates, seen)).toEqual([{ field: 'month', before: '13' }]);
  });

  it('finds a fact that differs from its entry as well', () => {
    const { paper } = withEntry({});
    const raw = { type: 'article', fields: { title: 'Kites', date: '2024' } };
    const seen = subjectOf({ ...paper, published: '2025-02-30' }, { entry: raw }, null);
    expect(found(dates, seen)).toEqual([{ field: 'published', before: '2025-02-30' }]);
  });
});

describe('pages', () => {
  it.each(['120-112', '3, 9-7'])('%s run backwards', (range) => {
    expect(found(pages, withEntry({ pages: range }))).toEqual([{ field: 'pages', before: range }]);
  });

  it.each(['112-120', '123-8', '12', 'iv-ix', 'S12-S10', '1:1-1:30', '7-7', '10-9', '99-101'])(
    '%s do not',
    (range) => {
      expect(found(pages, withEntry({ pages: range }))).toEqual([]);
    },
  );
});

describe('addresses', () => {
  it.each([
    ['www.example.org/kites', 'https://www.example.org/kites'],
    ['http://https://example.org', 'https://example.org'],
    ['\\url{https://example.org/a_b}', 'https://example.org/a_b'],
    ['https:/example.org/a', 'https://example.org/a'],
    ['https://example.org/a\\_b\\%20', 'https://example.org/a_b%20'],
  ])('%s is mended', (url, right) => {
    expect(editOf(address, subject({ url }))).toEqual({ url: right });
  });

  it.each([
    'http://localhost:8080/x',
    'https://127.0.0.1/',
    'file:///home/ada/kites.pdf',
    'https://intranet/kites',
    'see the web page',
    'https://example.org/a b',
    'C:\\kites.pdf',
    'http://192.168.1.4/',
    'https://printer.local/',
  ])('%s leads nowhere', (url) => {
    expect(found(address, subject({ url }))).toEqual([{ field: 'url', before: url }]);
  });

  it.each([
    'https://example.org',
    'http://example.org:8080/a?b=c#d',
    'https://пример.рф/путь',
    'https://ada@example.co.uk/~kites',
    'https://93.184.216.34/kites',
    'https://[2606:2800::1]/',
    'ftp://ftp.example.org/kites.ps',
    'urn:nbn:de:101:1-2019',
    'https://en.wikipedia.org/wiki/Kite_(toy)',
  ])('%s may', (url) => {
    expect(found(address, subject({ url }))).toEqual([]);
  });
});

describe('missing fields', () => {
  const names = (fields: Fields, type: Parameters<typeof withEntry>[1]) =>
    found(missing, withEntry(fields, type)).map(({ field }) => field);

  it('are found by the type that the paper came with', () => {
    expect(names({}, 'article')).toEqual(['journal']);
    expect(names({ journal: 'Kites' }, 'article')).toEqual([]);
    expect(names({}, 'inproceedings')).toEqual(['booktitle']);
    expect(names({}, 'thesis')).toEqual(['institution']);
    expect(names({ publisher: 'Kite College' }, 'thesis')).toEqual([]);
    expect(names({}, 'book')).toEqual([]);
    expect(names({}, 'online')).toEqual(['url']);
  });

  it('are author and date of a paper that came without entry', () => {
    const seen = subject({ authors: [], published: undefined, arxivId: undefined });
    expect(found(missing, seen).map(({ field }) => field)).toEqual(['author', 'date']);
    expect(found(missing, subject())).toEqual([]);
    expect(found(missing, subject({ venue: 'ICLR 2025' }))).toEqual([]);
  });
});

describe('a preprint that has come out', () => {
  it.each([
    [{ journalRef: 'Proceedings of ICLR 2025' }, 'Proceedings of ICLR 2025'],
    [{ journalRef: 'Kite Letters 12, 345-350 (2024)' }, 'Kite Letters 12, 345-350 (2024)'],
    [{ comment: '12 pages. Accepted at ICLR 2025' }, 'ICLR 2025'],
    [{ comment: 'Accepted to NeurIPS 2024 (spotlight)' }, 'NeurIPS 2024'],
    [{ comment: 'To appear in the ACL 2025, code at https://example.org' }, 'ACL 2025'],
  ])('%j', (facts, venue) => {
    expect(editOf(published, subject(facts))).toEqual({ venue });
  });

  it.each([{ journalRef: 'Kite Letters 12 (2024) 3' }, { doi: '10.1038/s41586-020-2649-2' }])(
    '%j, where the venue is for the user to say',
    (facts) => {
      expect(found(published, subject(facts))).toHaveLength(1);
      expect(editOf(published, subject(facts))).toBeUndefined();
    },
  );

  it.each([
    { comment: 'Submitted to ICLR 2025' },
    { comment: 'Under review at ICLR 2025' },
    { comment: 'Accepted at the ICML 2024 Workshop on Kites' },
    { comment: 'Published in 2024' },
    { comment: '12 pages, 3 figures' },
    { comment: 'accepted by my mother' },
    { doi: '10.1101/2024.01.01.573' },
    { doi: '10.48550/arxiv.2502.13922' },
    { journalRef: 'arXiv preprint 2502.13922' },
    { venue: 'ICLR 2025', journalRef: 'Kite Letters 12 (2024) 3' },
  ])('%j says nothing of the kind', (facts) => {
    expect(found(published, subject(facts))).toEqual([]);
  });
});

describe('keywords', () => {
  const entryOf = (words: string[]) => editOf(keywords, withEntry({ keywords: words }));

  it('are parted at semicolons, and there once', () => {
    expect(entryOf(['kites; winds', 'strings'])?.entry?.fields.keywords).toBe(
      'kites, winds, strings',
    );
    expect(entryOf(['Kites', 'kites', 'winds'])?.entry?.fields.keywords).toBe('Kites, winds');
  });

  it('are found where they are sentences, and left where they are words', () => {
    expect(found(keywords, withEntry({ keywords: ['kite '.repeat(40)] }))).toHaveLength(1);
    expect(found(keywords, withEntry({ keywords: ['kites', 'C++', 'C', 'A|B testing'] }))).toEqual(
      [],
    );
  });
});

describe('citekeys', () => {
  it.each(['kites 2025', 'kites{', 'kites#1', 'kités', 'a,b', 'a~b', '王2025'])(
    '%s is refused',
    (citekey) => {
      expect(found(citekeyForm, subject({}, { citekey }))).toEqual([
        { field: 'citekey', before: citekey },
      ]);
    },
  );

  it.each([null, 'lovelaceStudyKites2025', 'DBLP:conf/acl/X', 'a.b-c_d+e/f'])(
    '%s is taken',
    (citekey) => {
      expect(found(citekeyForm, subject({}, { citekey }))).toEqual([]);
    },
  );
});
