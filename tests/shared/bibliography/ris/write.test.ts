import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../../../shared/bibliography/profile.ts';
import { risWriter } from '../../../../shared/bibliography/ris/write.ts';
import { writeAll } from '../../../../shared/bibliography/writer.ts';
import { anEntry } from '../an-entry.ts';

describe('risWriter', () => {
  it('writes an article as RIS', () => {
    const entry = anEntry('article', {
      journal: 'Journal of Kites',
      volume: '12',
      number: '3',
      pages: '101-124',
      issn: '2049-3630',
      doi: '10.5555/kites',
    });
    expect(writeAll([entry], risWriter(DEFAULT_PROFILE))).toBe(`TY  - JOUR
ID  - berg2025kites
AU  - van der Berg, Otto
TI  - Kites in the Wind
JO  - Journal of Kites
PY  - 2025
DA  - 2025/02/19/
SP  - 101
EP  - 124
VL  - 12
IS  - 3
SN  - 2049-3630
DO  - 10.5555/kites
ER  - 
`);
  });

  it('parts entries by an empty line, and writes nothing for none', () => {
    const writer = risWriter(DEFAULT_PROFILE);
    expect(writeAll([], writer)).toBe('');
    const text = writeAll([anEntry('misc'), { ...anEntry('misc'), citekey: 'other' }], writer);
    expect(text).toContain('ER  - \n\nTY  - GEN\n');
  });
});
