import { describe, expect, it } from 'vitest';
import { cslYamlWriter } from '../../../../shared/bibliography/csl/write-yaml.ts';
import { DEFAULT_PROFILE } from '../../../../shared/bibliography/profile.ts';
import { writeAll } from '../../../../shared/bibliography/writer.ts';
import { anEntry } from '../an-entry.ts';

describe('cslYamlWriter', () => {
  it('writes references as pandoc reads them, texts in Markdown', () => {
    const entry = anEntry('article', {
      title: [
        { math: false, text: 'The BERT_x of ' },
        { math: true, text: 'n^2' },
      ],
      journal: 'Kites & Co',
      doi: '10.5555/a_b',
      date: '2024~',
    });
    expect(writeAll([entry], cslYamlWriter(DEFAULT_PROFILE))).toBe(`---
references:
- id: "berg2025kites"
  type: "article-journal"
  title: "The <span class=\\"nocase\\">BERT</span>\\\\_x of <span class=\\"nocase\\">$n^2$</span>"
  author:
  - family: "Berg"
    given: "Otto"
    non-dropping-particle: "van der"
  issued:
    date-parts: [[2024]]
    circa: true
  container-title: "Kites \\\\& Co"
  DOI: "10.5555/a\\\\_b"
...
`);
  });
});
