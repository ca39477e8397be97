import { describe, expect, it } from 'vitest';
import { hayagrivaWriter } from '../../../../shared/bibliography/hayagriva/write.ts';
import type { Entry } from '../../../../shared/bibliography/model.ts';
import { DEFAULT_PROFILE } from '../../../../shared/bibliography/profile.ts';
import { anEntry } from '../an-entry.ts';
import { EVERYTHING } from '../everything.ts';

const yaml = (entry: Entry) => hayagrivaWriter(EVERYTHING).entry(entry);

describe('hayagrivaWriter', () => {
  it('writes an article within its journal', () => {
    const entry = anEntry('article', {
      journal: 'Journal of Kites',
      volume: '12',
      number: '3',
      pages: '101-124',
      issn: '2049-3630',
      doi: '10.5555/kites',
    });
    expect(yaml(entry)).toBe(`berg2025kites:
  type: article
  title: "Kites in the Wind"
  author:
    - name: "Berg"
      given-name: "Otto"
      prefix: "van der"
  date: 2025-02-19
  page-range: "101-124"
  serial-number:
    doi: "10.5555/kites"
  parent:
    type: periodical
    title: "Journal of Kites"
    volume: "12"
    issue: "3"
    serial-number:
      issn: "2049-3630"
`);
  });

  it('writes a paper within its proceedings, and those within their series', () => {
    const entry = anEntry('inproceedings', {
      booktitle: [{ math: false, text: 'Proceedings of Kites' }],
      editor: [{ literal: 'The Editors' }],
      publisher: 'Wind',
      location: 'Oslo',
      series: 'Notes',
      number: '7',
    });
    expect(yaml(entry)).toContain(`  parent:
    type: proceedings
    title: "Proceedings of Kites"
    editor:
      - name: "The Editors"
    publisher:
      name: "Wind"
      location: "Oslo"
    parent:
      type: anthology
      title: "Notes"
      volume: "7"
`);
  });

  it('names translators, and the repository of a preprint', () => {
    const translator = [{ family: 'Mayer', given: 'Anna' }];
    expect(yaml(anEntry('book', { translator }))).toContain(`  affiliated:
    - role: translator
      names:
        - name: "Mayer"
          given-name: "Anna"
`);
    const preprint = yaml(anEntry('preprint', { eprint: '2502.13922', eprinttype: 'arXiv' }));
    expect(preprint).toContain('  serial-number:\n    arxiv: "2502.13922"\n');
    expect(preprint).toContain('  parent:\n    type: repository\n    title: "arXiv"\n');
  });

  it.each([
    ['Kites with BERT', 'Kites with {BERT}'],
    ['BERT for kites', '{BERT }for kites'],
    ['Braces } and $5 \\', 'Braces \\\\} and \\\\$5 \\\\\\\\'],
  ])('keeps capitals and signs of %j', (text, title) => {
    expect(yaml(anEntry('misc', { title: [{ math: false, text }] }))).toContain(
      `title: "${title}"`,
    );
  });

  it('writes formulas in Unicode, for Typst has another language for them', () => {
    const title = [
      { math: false, text: 'On ' },
      { math: true, text: 'O(n^2)' },
    ];
    expect(yaml(anEntry('misc', { title }))).toContain('title: "On {O(n²)}"');
  });

  it.each([
    ['2024', 'date: 2024\n'],
    ['2024-03', 'date: 2024-03\n'],
    ['2024~', 'date: 2024\n'],
    ['2024-03-05/2024-03-07', 'date: 2024-03-05\n'],
    ['2024-21', 'date: 2024\n'],
    ['-0043', 'date: -0043\n'],
  ])('writes the date %s', (date, text) => {
    expect(yaml(anEntry('misc', { date }))).toContain(text);
  });

  it('leaves out what Typst would refuse', () => {
    const entry = anEntry('book', {
      date: '199X',
      url: 'https://[x',
      language: 'klingon',
      pagetotal: 'xii',
    });
    expect(yaml(entry)).not.toMatch(/date:|url:|language:|page-total:/);
    expect(yaml(anEntry('misc', { url: 'https://1.2.3.4.5/' }))).not.toContain('url:');
    expect(yaml(anEntry('misc', { url: 'https://kites.example/a?b#c' }))).toContain(
      'url: "https://kites.example/a?b#c"',
    );
  });

  it('quotes a key that YAML takes for something else', () => {
    expect(yaml({ ...anEntry('misc'), citekey: 'no' })).toMatch(/^"no":\n/);
    expect(yaml({ ...anEntry('misc'), citekey: '2024' })).toMatch(/^"2024":\n/);
  });

  it('leaves out what the profile leaves out', () => {
    const entry = anEntry('misc', { abstract: 'Abstract', annotation: 'Mine' });
    expect(hayagrivaWriter(DEFAULT_PROFILE).entry(entry)).not.toMatch(/Abstract|Mine/);
  });
});
