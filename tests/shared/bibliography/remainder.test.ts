import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { remainderOf, restored } from '../../../shared/bibliography/remainder.ts';
import { anEntry } from './an-entry.ts';

/** A format that has a title, and nothing else of its own. */
const reread = ({ citekey, fields }: Entry): Entry => ({
  type: 'misc',
  citekey,
  fields: { title: fields.title },
});

const whole: Entry = {
  ...anEntry('book', { subtitle: [{ math: false, text: 'A Study' }], volume: '2' }),
  other: { groups: 'Kites' },
  spelt: { title: '{K}ites in the {W}ind' },
};

describe('remainderOf', () => {
  it('is nothing for an entry that the format can say', () => {
    const entry = reread(whole);
    expect(remainderOf(entry, reread(entry))).toBeNull();
  });

  it('says null where the format reads what the entry has not', () => {
    const entry = anEntry('misc');
    const read = anEntry('misc', { publisher: 'Wind' });
    expect(remainderOf(entry, read)).toEqual({ fields: { publisher: null } });
  });
});

describe('restored', () => {
  const remainder: unknown = JSON.parse(JSON.stringify(remainderOf(whole, reread(whole))));

  it('gives back the entry', () => {
    expect(restored(reread(whole), remainder, reread)).toEqual(whole);
  });

  it('takes the title of a file that was changed, without its old subtitle and spelling', () => {
    const title = [{ math: false, text: 'Changed' }];
    const changed = restored({ ...reread(whole), fields: { title } }, remainder, reread);
    expect(changed.fields).toMatchObject({ title, volume: '2' });
    expect(changed.fields.subtitle).toBeUndefined();
    expect(changed.spelt).toBeUndefined();
  });

  it.each([
    null,
    'text',
    [],
    { type: 'poem' },
    { fields: { title: 'x' } },
    { fields: { author: [{ name: 'x' }] } },
    { other: { groups: '{' } },
    { other: { 'a b': 'x' } },
    { spelt: { title: '}{' } },
  ])('passes over %j', (value) => {
    expect(restored(reread(whole), value, reread)).toEqual(reread(whole));
  });

  it('cleans what a file says', () => {
    const value = { fields: { volume: ' 2\u0000\n3 ', keywords: ['a'], file: '' } };
    const read = restored(reread(whole), value, reread);
    // An empty value makes it none of ours.
    expect(read).toEqual(reread(whole));
    const { file: _, ...fields } = value.fields;
    expect(restored(reread(whole), { fields }, reread).fields.volume).toBe('2 3');
  });

  it('is not confused by names of objects', () => {
    const value: unknown = JSON.parse(
      '{"fields": {"__proto__": {"x": 1}}, "other": {"__proto__": "y"}}',
    );
    restored(reread(whole), value, reread);
    expect({}).not.toHaveProperty('x');
  });
});
