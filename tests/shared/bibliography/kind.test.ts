import { describe, expect, it } from 'vitest';
import { bibliographyKind } from '../../../shared/bibliography/kind.ts';

describe('bibliographyKind', () => {
  it.each([
    ['@article{a, title = {x}}', 'bibtex'],
    ['% Encoding: UTF-8\n\n@Comment{jabref-meta: x}', 'bibtex'],
    ['\ufeff@string( a = "x" )', 'bibtex'],
    ['TY  - JOUR\r\nTI  - x', 'ris'],
    ['\ufeff\r\nTY - JOUR', 'ris'],
    ['ty  - jour', 'ris'],
    ['Provider: A Publisher\nContent: text\n\nTY  - CHAP', 'ris'],
    ['TY  - JOUR\nAB  - see @article{x, in BibTeX}', 'ris'],
    ['\r\nPMID- 12345\r\nOWN - NLM', 'nbib'],
    ['PMID- 1\nTI  - x\n\nTY  - JOUR', 'nbib'],
    ['PMID- unknown', null],
    ['[\n  {"id": "a"}', 'csl-json'],
    ['[]', 'csl-json'],
    [' {"items": [', 'csl-json'],
    ['', null],
    ['A page saved as text', null],
    ['[1, 2]', null],
    ['mail me @ home {not here}', null],
  ] as const)('takes %j for %s', (head, kind) => {
    expect(bibliographyKind(head)).toBe(kind);
  });
});
