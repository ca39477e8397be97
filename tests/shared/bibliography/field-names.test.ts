import { describe, expect, it } from 'vitest';
import { anEntry } from './an-entry.ts';
import { writeBibtex } from './write-bibtex.ts';

describe('names of fields from files of others', () => {
  it.each([
    '@preamble{"\\immediate\\write18{reboot}"}',
    '\\input{/etc/passwd}',
    'x = {y}, z',
    'two words',
    'a}b',
    'a%b',
    '',
  ])('leaves out one that BibTeX would take for more: %j', (name) => {
    const entry = { ...anEntry('misc'), other: { [name]: 'zebra', 'date-added': '2025' } };
    const written = writeBibtex([entry], { flavour: 'utf8' });
    expect(written).toContain('date-added = {2025}');
    expect(written).not.toContain('zebra');
  });
});
