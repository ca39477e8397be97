import { describe, expect, it } from 'vitest';
import type { RawEntry } from '../../../../shared/bibliography/model.ts';
import { inherit } from '../../../../shared/bibliography/parse/inherit.ts';

const entry = (type: string, fields: RawEntry['fields']): RawEntry => ({ type, fields });

const library: Record<string, RawEntry> = {
  proc: entry('proceedings', {
    title: 'Proceedings',
    subtitle: 'Of a Meeting',
    shorttitle: 'Proc.',
    editor: 'Itor, Ed',
    year: '2020',
    publisher: 'Long',
    doi: '10.5555/p',
    pages: '1--900',
    crossref: 'series',
  }),
  series: entry('mvproceedings', { title: 'All Meetings', volume: '3' }),
  both: entry('proceedings', { title: 'For readers', booktitle: 'For children', date: '2021' }),
  where: entry('xdata', { location: 'Nowhere', publisher: 'Short', doi: '10.5555/x' }),
  journal: entry('periodical', { title: 'Kites', subtitle: 'Monthly', issn: '1' }),
  loop: entry('proceedings', { title: 'Loop', crossref: 'loop' }),
};

const whole = (type: string, fields: RawEntry['fields']) =>
  inherit(entry(type, fields), (key) => library[key]);

describe('inherit', () => {
  it('gives a paper what its proceedings have, and their series', () => {
    const fields = { title: 'A', crossref: 'proc' };
    expect(whole('inproceedings', fields)).toEqual({
      raw: entry('inproceedings', {
        ...fields,
        booktitle: 'Proceedings',
        booksubtitle: 'Of a Meeting',
        maintitle: 'All Meetings',
        volume: '3',
        editor: 'Itor, Ed',
        year: '2020',
        publisher: 'Long',
      }),
      missing: [],
    });
  });

  it('leaves what the paper has itself, under any name', () => {
    const { raw } = whole('conference', { date: '2019', editor: 'Me', crossref: 'proc' });
    expect(raw.fields).toMatchObject({ date: '2019', editor: 'Me', booktitle: 'Proceedings' });
    expect(raw.fields).not.toHaveProperty('year');
  });

  it("prefers the booktitle that BibTeX's parents have for their children", () => {
    expect(whole('inproceedings', { crossref: 'both' }).raw.fields).toMatchObject({
      booktitle: 'For children',
      date: '2021',
    });
  });

  it('takes data before parents, and all of it', () => {
    const { raw } = whole('inproceedings', { xdata: 'where', crossref: 'proc' });
    expect(raw.fields).toMatchObject({
      publisher: 'Short',
      location: 'Nowhere',
      doi: '10.5555/x',
      editor: 'Itor, Ed',
    });
  });

  it('makes the title of a periodical a journal', () => {
    expect(whole('article', { crossref: 'journal' }).raw.fields).toMatchObject({
      journaltitle: 'Kites',
      journalsubtitle: 'Monthly',
      issn: '1',
    });
  });

  it('says which parents are not there, and ends where parents go in circles', () => {
    expect(whole('inproceedings', { xdata: 'where, gone', crossref: 'none' }).missing).toEqual([
      'gone',
      'none',
    ]);
    expect(whole('inproceedings', { crossref: 'loop' }).raw.fields.booktitle).toBe('Loop');
  });
});
