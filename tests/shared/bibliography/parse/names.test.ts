import { describe, expect, it } from 'vitest';
import { readNames } from '../../../../shared/bibliography/parse/names.ts';

describe('readNames', () => {
  it.each([
    [
      'Ada Ward and Otto van der Berg',
      [
        { family: 'Ward', given: 'Ada' },
        { family: 'Berg', given: 'Otto', particle: 'van der' },
      ],
    ],
    ['Ward, Ada', [{ family: 'Ward', given: 'Ada' }]],
    ['Ward, Jr., Ada', [{ family: 'Ward', given: 'Ada', suffix: 'Jr.' }]],
    [
      '{\\\'E}mile {\\O}st and M{\\"u}ller, K.',
      [
        { family: 'Øst', given: 'Émile' },
        { family: 'Müller', given: 'K.' },
      ],
    ],
    ['{The Kite and Boat Society}', [{ literal: 'The Kite and Boat Society' }]],
    ['{van der Berg}, Otto', [{ family: 'van der Berg', given: 'Otto' }]],
    ['Otto {van der Berg}', [{ family: 'van der Berg', given: 'Otto' }]],
    ['Ward, Ada and others', [{ family: 'Ward', given: 'Ada' }, { literal: 'others' }]],
    [
      'Ward, Ada\n  AND\n  Lind, Bo',
      [
        { family: 'Ward', given: 'Ada' },
        { family: 'Lind', given: 'Bo' },
      ],
    ],
    ['Ferdinand Brandt', [{ family: 'Brandt', given: 'Ferdinand' }]],
    ['and and ', []],
    ['{}', []],
    ['', []],
  ])('reads %s', (latex, names) => {
    expect(readNames(latex)).toEqual(names);
  });
});
