import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintPaper } from '../../../../shared/bibliography/lint/lint.ts';
import { RULE_IDS } from '../../../../shared/bibliography/lint/rules.ts';
import { subjectOf } from '../../../../shared/bibliography/lint/subject.ts';
import { ENTRY_TYPES, FIELDS } from '../../../../shared/bibliography/model.ts';
import { readStarterFeed } from '../../../../shared/feed/starter-feed.ts';
import type { PaperDraft } from '../../../../shared/paper.ts';
import { nastyPapers } from '../../../judges/nasty-corpus.ts';
import { samplePaper } from '../../sample-paper.ts';
import { CIRCUMSTANCES, withEntry } from './sample-subject.ts';

const data = resolve(import.meta.dirname, '../../../../data');
const readJson = (name: string) => JSON.parse(readFileSync(resolve(data, name), 'utf8'));

function subjectFrom({ abstract, entry: _entry, authors = [], topics = [], ...facts }: PaperDraft) {
  const paper = samplePaper('p', { ...facts, authors, topics });
  return subjectOf(paper, abstract ? { abstract } : {}, null);
}

/** What is found in some papers: rule, field and value, each once. */
function findings(papers: readonly PaperDraft[]): Record<string, string[]> {
  const all = new Map<string, Set<string>>();
  for (const paper of papers) {
    for (const [rule, found] of lintPaper(subjectFrom(paper), CIRCUMSTANCES)) {
      const values = all.get(rule) ?? new Set();
      for (const { before } of found) values.add(before);
      all.set(rule, values);
    }
  }
  return Object.fromEntries([...all].map(([rule, values]) => [rule, [...values].sort()]));
}

describe('the table of types', () => {
  it('is valid by its schema, has every type, and names fields that there are', () => {
    const table = readJson('entry-types.json');
    const validate = new Ajv({ allErrors: true }).compile(readJson('entry-types.schema.json'));
    validate(table);
    expect(validate.errors ?? []).toEqual([]);
    expect(Object.keys(table.types).sort()).toEqual([...ENTRY_TYPES].sort());
    const names = Object.values(table.types).flat(2).map(String);
    expect(names.filter((name) => !Object.hasOwn(FIELDS, name))).toEqual([]);
  });
});

describe('the rules together', () => {
  it('find nothing in the starter feed', () => {
    expect(findings(readStarterFeed(readJson('starter-feed.json')).feed?.papers ?? [])).toEqual({});
  });

  it('find in the corpus of the judges only what is wrong with it', () => {
    const drafts = nastyPapers.map(({ title, authors, published, arxivId, doi, venue, url }) => ({
      title,
      authors,
      published,
      arxivId,
      doi,
      venue,
      url,
    })) as PaperDraft[];
    const { blanks, published, ...others } = findings(drafts);
    expect(others).toEqual({
      balance: [
        'A lone { brace',
        'A lone } brace',
        'Broken math $x_{i$ here',
        '} @comment{ , author = {Fake}',
        '}{ braces the wrong way',
      ],
      'doi-link': ['https://doi.org/10.5555/kite.1'],
      'et-al': ['et al.', 'others'],
      markup: [
        '<script>alert(1)</script>Harmless?',
        'HTML <i>in vivo</i> &amp; <b>bold</b> &lt;kept&gt; caf&eacute; &#8211; &#x2014;',
        'Powers 10<sup>9</sup> and H<sub>2</sub>O and 1<sup>st</sup>',
        'Twice escaped &amp;lt;i&amp;gt;kites&amp;lt;/i&amp;gt; &amp;amp; more',
      ],
      missing: ['misc', 'preprint', 'thesis'],
      shouting: ['ALL CAPITALS ARE SHOUTING'],
    });
    expect(blanks?.map((title) => title.replace(/\W+/g, ' '))).toEqual([
      ' spaced out ',
      'Bidi gnp exe and isolated text',
      'Line break and carriage tab',
      'NUL ESC 31mred bell',
      'Noncharacter and replacement ',
      'Zero width and soft hyphen',
    ]);
    // Preprints without a venue that have the DOI of a publisher.
    expect(published?.every((doi) => doi.startsWith('10.'))).toBe(true);
  });

  it('find nothing in well-made papers', () => {
    const word = fc.constantFrom(
      'Kites',
      'strings',
      'winds',
      'GPT-4',
      'naïve',
      'Łódź',
      '中文',
      'of',
    );
    const title = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
    const family = fc.constantFrom('Lovelace', "O'Brien", 'Łabędź', 'Wu', '王', 'van Dam');
    const draft = fc.record({
      title,
      authors: fc.array(fc.record({ family, given: fc.constantFrom('Ada', 'J.', 'Anne-Marie') }), {
        minLength: 1,
      }),
      published: fc.constantFrom('2024', '2024-02', '2024-02-29', '1687'),
      venue: fc.constantFrom('ICLR 2025', 'Kite Letters 12(3), 2024', 'CoRR'),
      arxivId: fc.constantFrom('2502.13922', 'hep-th/9901001'),
      abstract: fc.constantFrom('If a < b & c, then $x_i > 0$.\n\nNo more.', 'Costs $5 & more.'),
    });
    fc.assert(
      fc.property(draft, (paper) => {
        expect(findings([paper])).toEqual({});
      }),
    );
  });

  it('stop at nothing, and a mended paper has nothing left of the fault', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('__proto__', '<i>x</i>', '&amp;amp;lt;', 'Ã©Ã©', 'A  b.', 'et al.', '{$'),
    );
    const name = fc.oneof(fc.record({ literal: text }), fc.record({ family: text, given: text }));
    const draft = fc.record({
      title: text,
      authors: fc.array(name, { maxLength: 4 }),
      doi: text,
      url: text,
      comment: text,
      journalRef: text,
      abstract: text,
    });
    fc.assert(
      fc.property(draft, (paper) => {
        for (const [rule, found] of lintPaper(subjectFrom(paper), CIRCUMSTANCES)) {
          for (const { field, edit } of found) {
            if (!edit) continue;
            const mended = { ...paper, ...edit } as PaperDraft;
            const again = lintPaper(subjectFrom(mended), CIRCUMSTANCES, [rule]).get(rule) ?? [];
            expect(again.filter((each) => each.field === field && each.edit)).toEqual([]);
          }
        }
      }),
    );
  });

  it('read values of a megabyte, which takes hours where a rule squares them', () => {
    const huge = ['<!--', 'a@', ' ', 'AAAA ', '$x_{', 'Ã©', 'Smith, '].map((part) =>
      part.repeat(1_000_000 / part.length),
    );
    for (const text of huge) {
      const seen = withEntry({ isbn: text, url: text, date: text });
      const paper = {
        ...seen.paper,
        title: text,
        comment: text,
        doi: text,
        authors: [{ literal: text }],
      };
      lintPaper({ ...seen, paper, abstract: text }, CIRCUMSTANCES, RULE_IDS);
    }
  });
});
