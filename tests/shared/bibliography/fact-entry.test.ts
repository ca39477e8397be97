import { describe, expect, it } from 'vitest';
import { plainAuthors } from '../../../shared/bibliography/fact-entry.ts';

describe('plainAuthors', () => {
  it.each([
    [{ family: 'Li', given: '' }, { family: 'Li' }],
    [
      { family: 'Li', given: 'Y.', particle: '' },
      { family: 'Li', given: 'Y.' },
    ],
    [
      { family: 'Li', given: 'Y.', suffix: '' },
      { family: 'Li', given: 'Y.' },
    ],
  ])('leaves out the empty parts of %j', (author, plain) => {
    expect(plainAuthors([author])).toEqual([plain]);
  });

  it('leaves out names of which LaTeX prints nothing', () => {
    expect(plainAuthors([{ family: '\u200d', given: '\u200d' }, { literal: '\ufe0f' }])).toEqual(
      [],
    );
  });
});
