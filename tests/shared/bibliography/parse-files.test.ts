import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftOfEntry } from '../../../shared/bibliography/draft.ts';
import { parseBibtex } from '../../../shared/bibliography/parse.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/bib');

/** The entries of a file by their citekeys, and what is wrong with it. */
function read(name: string) {
  const { entries, problems } = parseBibtex(readFileSync(resolve(folder, name), 'utf8'));
  return {
    entries: Object.fromEntries(entries.map(({ entry }) => [entry.citekey, entry])),
    problems: problems.map(({ at, trouble }) => `${at.line}:${at.column} ${trouble}`),
  };
}

describe('a file', () => {
  it('of Zotero is understood', () => {
    const { entries, problems } = read('zotero.bib');
    expect(problems).toEqual([]);
    expect(entries.ward_kites_2025).toMatchObject({
      type: 'article',
      fields: {
        title: [{ math: false, text: 'Kites that learn to land: A survey of GPU-bound tethers' }],
        author: [
          { family: 'Ward', given: 'Ada' },
          { family: 'Berg', given: 'Otto', particle: 'van der' },
          { literal: 'The Pebble Collaboration' },
        ],
        journal: 'Journal of Kites & Tethers',
        date: '2025-02',
        doi: '10.5555/kites.2025_1',
        pages: '1-20',
        keywords: ['Computer Science - Machine Learning', 'kites', 'tethers'],
        urldate: '2025-02-01',
      },
      other: { shorttitle: 'Kites that learn to land' },
      spelt: { title: 'Kites that learn to land: {A} survey of {GPU}-bound tethers' },
    });
    expect(entries.ward_kites_2025?.fields.abstract).toBe(
      'We fly kites & let them land. In 50% of cases they do.\n\nA second paragraph says why.',
    );
    expect(entries.lindqvist_lanterns_2019?.fields).toMatchObject({
      location: 'Nowhere',
      editor: [{ family: 'Itor', given: 'Ed' }],
    });
    const draft = entries.ward_kites_2025 && draftOfEntry(entries.ward_kites_2025);
    expect(draft).toMatchObject({ arxivId: '2502.13922', published: '2025-02' });
    expect(draft?.entry?.fields).not.toHaveProperty('abstract');
  });

  it('of Better BibLaTeX is understood', () => {
    const { entries, problems } = read('better-biblatex.bib');
    expect(problems).toEqual([]);
    expect(entries.odell2026).toMatchObject({
      type: 'preprint',
      fields: {
        author: [
          { family: "O'Dell", given: 'P. Q.' },
          { family: 'Meer', given: 'Ludwig', particle: 'van der' },
        ],
        date: '2026-01-05',
        eprint: '2511.99902',
        eprinttype: 'arXiv',
        eprintclass: 'cs.DL',
        langid: 'english',
      },
      other: { shorttitle: 'Revised {{Thrice}}' },
    });
    expect(entries.brandt2021).toMatchObject({
      type: 'thesis',
      fields: { degree: 'phdthesis', institution: 'University of Wind' },
    });
    expect(entries.tanase2024?.fields).toMatchObject({
      title: [{ math: false, text: 'Counting CO₂ with Kites' }],
      date: '2024-05-03/2024-05-09',
      eventtitle: 'Meeting on Kites',
    });
  });

  it('of Mendeley is understood', () => {
    const { entries, problems } = read('mendeley.bib');
    expect(problems).toEqual([]);
    expect(entries.Ward2025).toMatchObject({
      type: 'article',
      fields: {
        title: [{ math: false, text: 'Kites that Learn to Land: A $100 Question' }],
        author: [
          { family: 'Ward', given: 'Ada' },
          { family: 'Müller', given: 'K.' },
          { family: 'El Niño', given: 'José' },
        ],
        doi: '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
        url: 'http://example.org/a_b',
        abstract: 'We fly kites. In 50% of cases they land.',
        date: '2025-02',
      },
      other: { 'mendeley-groups': 'Thesis/Kites' },
    });
  });

  it('of JabRef is understood', () => {
    const { entries, problems } = read('jabref.bib');
    expect(problems).toEqual([]);
    expect(entries.Ward2025?.fields).toMatchObject({
      journal: 'Journal of Kites',
      date: '2025-02-05',
      file: ':papers/Ward2025.pdf:PDF;:C\\:/notes/ward.txt:Text',
      keywords: ['kites', 'landing', 'tethers'],
    });
    expect(entries.Ward2025?.other).toMatchObject({ groups: 'Landing, To read', owner: 'reader' });
    expect(entries.Lind2020?.fields).toMatchObject({
      booktitle: [{ math: false, text: 'Proceedings of the Meeting on Boats' }],
      date: '2020',
      publisher: 'Long & Short',
    });
    expect(entries.Lind2020?.fields.doi).toBeUndefined();
  });

  it('written by hand gives all that can be read, and says what is wrong', () => {
    const { entries, problems } = read('by-hand.bib');
    expect(Object.keys(entries)).toEqual(['lamps', 'old:key/1', 'after', 'lamps2', 'part']);
    expect(entries['old:key/1']).toMatchObject({
      type: 'preprint',
      fields: {
        author: [{ family: 'Plato' }, { literal: 'others' }],
        eprint: '2401.00001',
        date: '2024',
      },
      other: { journal: 'CoRR', volume: 'abs/2401.00001' },
    });
    expect(entries.after?.other).toEqual({ year: 'in press' });
    expect(entries.part?.fields).toMatchObject({
      booktitle: [{ math: false, text: 'Lamps' }],
      location: 'Nowhere',
      publisher: 'Long & Short',
      date: '2001',
    });
    // Quotes end at the next quote, escaped or not (btxdoc §2).
    expect(problems).toEqual([
      '6:28 no-field',
      '11:1 no-title',
      '11:1 unclosed',
      '11:26 open-value',
      '20:1 duplicate-key',
    ]);
  });
});
