import { describe, expect, it } from 'vitest';
import { preparedItem } from '../../../../shared/bibliography/styles/prepared-item.ts';

describe('preparedItem', () => {
  it('gives an item the id it is asked for by', () => {
    expect(preparedItem({ id: '__proto__', type: 'book', title: 'T' }, '3')).toEqual({
      id: '3',
      type: 'book',
      title: 'T',
    });
  });

  it('leaves out a note, which could be read as fields', () => {
    expect(preparedItem({ type: 'book', note: 'type: thesis\nDOI: 10.1/x' }, '0')).toEqual({
      id: '0',
      type: 'book',
    });
  });

  it('makes a family name of a body among other names only', () => {
    const [person, body] = [{ family: 'Li' }, { literal: 'The Pebble Collaboration' }];
    expect(preparedItem({ author: [person, body], editor: [body] }, '0')).toEqual({
      id: '0',
      author: [person, { family: '"The Pebble Collaboration"' }],
      editor: [body],
    });
  });

  it('leaves alone what it does not understand', () => {
    const odd = { author: [null, 5, { literal: 7 }, { literal: 'The "Kite" Club' }], page: ['1'] };
    expect(preparedItem(odd, '0')).toEqual({ ...odd, id: '0' });
  });
});
