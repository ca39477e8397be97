import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../../shared/bibliography/lint/subject.ts';
import { isWritable, writtenField } from '../../../../shared/bibliography/lint/write-field.ts';
import { subject, withEntry } from './sample-subject.ts';

describe('a field written by hand', () => {
  it('stands in the entry, and the fact that said the same follows', () => {
    const seen = withEntry({ journal: 'Kites', pages: '120-112' });
    expect(writtenField(seen, 'pages', ' 112-120 ')?.entry?.fields.pages).toBe('112--120');
    expect(writtenField(seen, 'title', 'Kites & Winds')).toMatchObject({
      title: 'Kites & Winds',
      entry: { fields: { title: 'Kites \\& Winds', journaltitle: 'Kites' } },
    });
    expect(writtenField(seen, 'date', '2023-05')).toMatchObject({ published: '2023-05' });
  });

  it('takes the place of what could not be read', () => {
    const raw = { type: 'book', fields: { title: 'Kites', year: '2024', month: '13' } };
    const seen = subjectOf({ ...subject().paper, published: '2024' }, { entry: raw }, null);
    const edit = writtenField(seen, 'date', '2024-12');
    expect(edit?.entry?.fields).toEqual({ title: 'Kites', date: '2024-12' });
    expect(edit?.published).toBe('2024-12');
  });

  it.each([
    ['date', 'soon'],
    ['pages', '   '],
    ['author', 'Ada Lovelace'],
    ['__proto__', 'x'],
    ['nothing', 'x'],
  ])('cannot be: %s %j', (field, text) => {
    expect(writtenField(withEntry({}), field, text)).toBeNull();
  });

  it('needs an entry', () => {
    expect(isWritable(subject(), 'pages')).toBe(false);
    expect(writtenField(subject(), 'pages', '1-2')).toBeNull();
    expect(isWritable(withEntry({}), 'pages')).toBe(true);
  });
});
