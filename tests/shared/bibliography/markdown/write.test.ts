import { describe, expect, it } from 'vitest';
import { markdownWriter } from '../../../../shared/bibliography/markdown/write.ts';
import type { Entry } from '../../../../shared/bibliography/model.ts';
import { DEFAULT_PROFILE } from '../../../../shared/bibliography/profile.ts';
import { anEntry } from '../an-entry.ts';
import { EVERYTHING } from '../everything.ts';

const line = (entry: Entry) => markdownWriter(DEFAULT_PROFILE).entry(entry);

describe('markdownWriter', () => {
  it('writes an article in one line, with links', () => {
    const entry = anEntry('article', {
      journal: 'Journal of Kites',
      volume: '12',
      number: '3',
      pages: '101-124',
      doi: '10.5555/kites',
    });
    expect(line(entry)).toBe(
      '- Otto van der Berg. **Kites in the Wind**. *Journal of Kites* 12(3), 101–124, 2025. ' +
        '[DOI](<https://doi.org/10.5555/kites>)\n',
    );
  });

  it('writes papers of proceedings, theses and preprints', () => {
    const booktitle = [{ math: false, text: 'Proceedings of Kites' }];
    expect(line(anEntry('inproceedings', { booktitle, pages: '1-20' }))).toContain(
      ' In *Proceedings of Kites*, 1–20, 2025.',
    );
    expect(line(anEntry('thesis', { degree: 'phdthesis', institution: 'Oslo' }))).toContain(
      ' PhD thesis, Oslo, 2025.',
    );
    const url = 'https://arxiv.org/abs/2502.13922';
    const preprint = anEntry('preprint', { eprint: '2502.13922', eprinttype: 'arXiv', url });
    expect(line(preprint)).toContain(` arXiv:2502.13922, 2025. [arXiv](<${url}>)\n`);
  });

  it.each([
    ['a_b *c* [d](e) <f> `g` $5 \\', 'a\\_b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` \\$5 \\\\'],
    ['# no heading', '\\# no heading'],
    ['1984. A novel', '1984\\. A novel'],
    ['- no list', '\\- no list'],
    ['Dashes -- and dots...', 'Dashes \\-- and dots\\...'],
    ['AT&amp;T @home', 'AT\\&amp;T \\@home'],
  ])('says %j and nothing else', (text, markdown) => {
    expect(line(anEntry('misc', { title: [{ math: false, text }] }))).toContain(`**${markdown}**`);
  });

  it('keeps formulas that can be set, and reads the others', () => {
    const title = [
      { math: true, text: 'x^2' },
      { math: false, text: ' and ' },
      { math: true, text: '\\input{x}' },
    ];
    expect(line(anEntry('misc', { title }))).toContain('**$x^2$ and x**');
  });

  it('names ten authors, and of more the first', () => {
    const author = Array.from({ length: 11 }, (_, at) => ({ family: `F${at}`, given: 'G' }));
    expect(line(anEntry('misc', { author }))).toMatch(/^- G F0 et al\. \*\*/);
    expect(line(anEntry('misc', { author: author.slice(0, 10) }))).toContain('G F8 and G F9. **');
    const open = [...author.slice(0, 1), { literal: 'others' }];
    expect(line(anEntry('misc', { author: open }))).toMatch(/^- G F0 et al\. \*\*/);
  });

  it('puts abstract, keywords and note below, if asked', () => {
    const entry = anEntry('misc', {
      abstract: 'One.\n\nTwo.',
      keywords: ['a', 'b'],
      annotation: 'Mine',
    });
    const lines = ['- Otto van der Berg. **Kites in the Wind**. 2025.', '', '  One.', '', '  Two.'];
    const below = ['', '  Keywords: a, b', '', '  Mine', '', ''];
    expect(markdownWriter(EVERYTHING).entry(entry)).toBe([...lines, ...below].join('\n'));
    expect(line(entry)).toBe('- Otto van der Berg. **Kites in the Wind**. 2025.\n');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])(
    'makes no link of %s',
    (url) => {
      expect(line(anEntry('misc', { url }))).not.toContain(url);
    },
  );

  it('encodes in an address what would end it', () => {
    expect(line(anEntry('misc', { doi: '10.5555/a<b>#c%d' }))).toContain(
      '[DOI](<https://doi.org/10.5555/a%3Cb%3E%23c%25d>)',
    );
  });
});
