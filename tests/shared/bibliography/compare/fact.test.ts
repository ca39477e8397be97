import { expect, test } from 'vitest';
import {
  compareFact,
  type FactName,
  type Facts,
  factText,
} from '../../../../shared/bibliography/compare/fact.ts';
import type { Author } from '../../../../shared/paper.ts';

const ada = (given: string): Author => ({ family: 'Ward', given });

test.each<[FactName, Facts, Facts, string | null]>([
  ['title', { title: 'Kites' }, {}, null],
  ['title', { title: 'Kites' }, { title: ' ' }, null],
  ['title', { title: '' }, { title: 'Kites' }, 'fills'],
  ['title', { title: 'Kites: They Land' }, { title: 'KITES — they land' }, 'same'],
  ['title', { title: 'Kites' }, { title: 'Pebbles' }, 'conflicts'],
  ['published', { published: '2025-02' }, { published: '2025' }, 'less'],
  ['published', { published: '2025' }, { published: '2025-02' }, 'fills'],
  ['published', { published: '2025-02' }, { published: '2024' }, 'conflicts'],
  ['doi', { doi: '10.5555/kite' }, { doi: 'https://doi.org/10.5555/KITE' }, 'same'],
  ['arxivId', { arxivId: '2502.13922' }, { arxivId: '2502.13922v3' }, 'same'],
  ['url', { url: 'http://www.kites.example/a/' }, { url: 'https://kites.example/a' }, 'same'],
  ['abstract', { abstract: 'We land kites.' }, { abstract: 'We land\nkites' }, 'same'],
  ['abstract', { abstract: 'We land kites.' }, { abstract: 'We land …' }, 'less'],
  ['abstract', { abstract: 'We land.' }, { abstract: 'We fly.' }, 'conflicts'],
  ['authors', { authors: [] }, { authors: [ada('Ada')] }, 'fills'],
  ['authors', { authors: [ada('Ada')] }, { authors: [ada('Áda')] }, 'same'],
  ['authors', { authors: [ada('Ada Mary')] }, { authors: [ada('A.')] }, 'less'],
  ['authors', { authors: [ada('Ada Mary')] }, { authors: [ada('A. M.')] }, 'less'],
  ['authors', { authors: [ada('Ada')] }, { authors: [ada('A. M.')] }, 'conflicts'],
  ['authors', { authors: [ada('A.')] }, { authors: [ada('Ada')] }, 'conflicts'],
  ['authors', { authors: [ada('Ada')] }, { authors: [ada('B.')] }, 'conflicts'],
  ['authors', { authors: [ada('Ada')] }, { authors: [{ literal: 'Ward Team' }] }, 'conflicts'],
  ['authors', { authors: [ada('Ada')] }, { authors: [ada('Ada'), ada('Eva')] }, 'conflicts'],
])('%s of %j beside %j: %s', (name, mine, theirs, verdict) => {
  expect(compareFact(name, mine, theirs)).toBe(verdict);
});

test('a fact in words', () => {
  expect(factText('authors', { authors: [ada('Ada'), { literal: 'A Team' }] })).toBe(
    'Ada Ward; A Team',
  );
  expect(factText('title', { title: 'On $\\alpha$' })).toBe('On α');
  expect(factText('venue', {})).toBe('');
});
