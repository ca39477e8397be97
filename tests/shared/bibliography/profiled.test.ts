import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { DEFAULT_PROFILE, type Profile } from '../../../shared/bibliography/profile.ts';
import { profiled } from '../../../shared/bibliography/profiled.ts';

const entry: Entry = {
  type: 'article',
  citekey: 'kite',
  fields: {
    title: [{ math: false, text: 'Kites' }],
    doi: '10.5555/kite',
    url: 'https://example.org/kite',
    urldate: '2024-01-02',
    abstract: 'About kites.',
    keywords: ['kites'],
    annotation: 'Mine.',
    file: '/home/someone/kite.pdf',
  },
  other: { note2: 'x', timestamp: '2024' },
  spelt: { abstract: 'About {kites}.', title: '{Kites}' },
};

const names = (profile: Partial<Profile>, from = entry) =>
  Object.keys(profiled(from, { ...DEFAULT_PROFILE, ...profile }).fields);

describe('profiled', () => {
  it('leaves out what is left out by default, with its spelling', () => {
    const left = profiled(entry, DEFAULT_PROFILE);
    expect(Object.keys(left.fields)).toEqual(['title', 'doi']);
    expect(left.spelt).toEqual({ title: '{Kites}' });
    expect(left.other).toEqual(entry.other);
  });

  it.each([
    ['abstract', { abstract: true }],
    ['keywords', { keywords: true }],
    ['annotation', { notes: true }],
    ['file', { file: true }],
    ['url', { url: 'always' }],
    ['urldate', { url: 'always' }],
  ] as const)('keeps %s where it is wanted', (name, profile) => {
    expect(names(profile)).toContain(name);
  });

  it('omits fields by name, also those that the model has no name for', () => {
    const left = profiled(entry, { ...DEFAULT_PROFILE, omit: ['doi', 'timestamp'] });
    expect(Object.keys(left.fields)).toEqual(['title']);
    expect(left.other).toEqual({ note2: 'x' });
  });

  it('writes an address only where nothing else leads there', () => {
    const { doi: _, ...fields } = entry.fields;
    const page = { ...entry, fields };
    const preprint: Entry = { ...page, type: 'preprint', fields: { ...fields, eprint: '2502.1' } };
    expect(names({}, page)).toContain('url');
    expect(names({ url: 'never' }, page)).not.toContain('url');
    expect(names({ format: 'biblatex' }, preprint)).not.toContain('url');
    // The styles of BibTeX print no eprint.
    expect(names({ format: 'bibtex' }, preprint)).toContain('url');
  });

  it('gives the entry itself when nothing is left out', () => {
    const bare: Entry = { ...entry, fields: { title: [{ math: false, text: 'Kites' }] } };
    expect(profiled(bare, DEFAULT_PROFILE)).toBe(bare);
  });
});
