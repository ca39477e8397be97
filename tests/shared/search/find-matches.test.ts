import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextField, TextTerm } from '../../../shared/query/ast.ts';
import { findMatches } from '../../../shared/search/find-matches.ts';
import { SearchIndex } from '../../../shared/search/search-index.ts';
import { randomNumbers } from '../catalogue/many-papers.ts';
import { DocumentMaker, pick } from './many-documents.ts';
import { randomTerm } from './random-terms.ts';

type Options = { phrase?: boolean; typos?: boolean; field?: TextField };

function word(text: string, phrase = false): TextTerm {
  return { kind: 'text', field: null, text, phrase };
}

/** A text with what is marked in brackets. */
function marked(text: string, sought: string, { phrase = false, ...options }: Options = {}) {
  const stretches = findMatches(text, [word(sought, phrase)], options);
  return stretches.reduceRight(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
}

describe('findMatches', () => {
  it.each([
    [
      'the beginning of words',
      'kit',
      'A Kite, two kites, one toolkit',
      'A [Kit]e, two [kit]es, one toolkit',
    ],
    ['a whole word', 'kites', 'Kites for all', '[Kites] for all'],
    ['several words, each where it stands', 'land kite', 'Kites that land', '[Kite]s that [land]'],
    ['a word with a hyphen', 'long-context', 'Long-context models', '[Long-context] models'],
    [
      'a word with a hyphen left out',
      'longcontext',
      'Long-Context models',
      '[Long-Context] models',
    ],
    [
      'a word with a hyphen as two',
      'long context',
      'Long-context models',
      '[Long]-[context] models',
    ],
    ['two words for a hyphen', 'long-context', 'Long contexts', '[Long context]s'],
    ['one word for a hyphen', 'long-context', 'Longcontexts', '[Longcontext]s'],
    ['a part of a word with hyphens', 'the-art', 'The state-of-the-art', 'The state-of-[the-art]'],
    ['another kind of hyphen', 'pre-train', 'pre‑training', '[pre‑train]ing'],
    ['nothing where the parts stand apart', 'long-context', 'a long, small context', null],
    ['accents', 'naive', 'A naïve Bayes', 'A [naïve] Bayes'],
    ['accents of their own', 'naive', 'A nai\u0308ve Bayes', 'A [nai\u0308ve] Bayes'],
    ['typed accents', 'naïve', 'A naive Bayes', 'A [naive] Bayes'],
    ['umlauts left out', 'mull', 'Müller, Ångström', '[Müll]er, Ångström'],
    ['umlauts spelt out', 'mueller', 'Müller, Ångström', '[Müller], Ångström'],
    ['typed umlauts', 'Gödel', 'Gödel, not Godel', '[Gödel], not [Godel]'],
    ['letters that are two', 'strasse', 'Die Straße', 'Die [Straße]'],
    ['TeX by name', 'alpha', 'PanGu-$\\alpha$ models', 'PanGu-[$\\alpha$] models'],
    ['TeX by letter', 'α', 'PanGu-$\\alpha$ models', 'PanGu-[$\\alpha$] models'],
    ['a formula within a word', 'e2-llm', 'E$^2$-LLM', '[E$^2$-LLM]'],
    ['a tie of TeX', 'models', 'Long~context models', 'Long~context [models]'],
    ['a line break of TeX', 'second', 'First\\\\second line', 'First\\\\[second] line'],
    ['accents in TeX', 'godel', 'On G\\"odel', 'On [G\\"odel]'],
    ['characters of scripts without spaces', '模型', '大規模型の模型', '大規[模型]の[模型]'],
    ['one character', '模', '大規模型', '大規[模]型'],
    ['a word among characters', 'gpt', 'GPT模型', '[GPT]模型'],
    ['Hangul', '국어', '한국어 자연', '한[국어] 자연'],
    ['apostrophes', 'oneill', 'By O’Neill', 'By [O’Neill]'],
    ['typed apostrophes', "O'Neill", 'By O’Neill and ONeill', 'By [O’Neill] and [ONeill]'],
    ['what follows an apostrophe', 'neill', 'By O’Neill', 'By O’[Neill]'],
    ['nothing within words', 'ext', 'context', null],
    ['nothing for no words', '++ -', 'a ++ b', null],
    ['nothing mistyped', 'contxet', 'context', null],
  ])('marks %s', (_what, sought, text, expected) => {
    expect(marked(text, sought)).toBe(expected ?? text);
  });

  it.each([
    ['long context', 'Long-context, long contexts', '[Long-context], long contexts'],
    ['long-context', 'A long context', 'A [long context]'],
    ['longcontext', 'Long-context', '[Long-context]'],
    ['of the', 'state-of-the-art', 'state-[of-the]-art'],
    ['mueller kite', 'Müller Kite', '[Müller Kite]'],
    ['kite', 'Kites and a kite', 'Kites and a [kite]'],
    ['kites land', 'land, kites', 'land, kites'],
    ['規模型', '大規模型', '大[規模型]'],
  ])('marks the phrase %j only as it stands', (sought, text, expected) => {
    expect(marked(text, sought, { phrase: true })).toBe(expected);
  });

  it.each([
    ['contxet', 'A context', 'A [context]'],
    ['girafe', 'Giraffes', '[Giraffes]'],
    ['long-contxet', 'Long-context', '[Long-context]'],
    ['kite', 'Kites and a kit', '[Kite]s and a kit'],
    ['gpt5', 'GPT4', 'GPT4'],
  ])('marks what is mistyped as %j where nothing else is found', (sought, text, expected) => {
    expect(marked(text, sought, { typos: true })).toBe(expected);
  });

  it('does not allow for errors in a phrase', () => {
    expect(marked('A context', 'contxet', { phrase: true, typos: true })).toBe('A context');
  });

  it.each<[string, string, TextField, string]>([
    ['Muller', 'Otto Mueller', 'author', 'Otto [Mueller]'],
    ['Mueller', 'Otto Muller', 'author', 'Otto [Muller]'],
    ['muller-kite', 'Ann Mueller Kite', 'author', 'Ann [Mueller Kite]'],
    ['Mueller', 'The Muller matrix', 'title', 'The Muller matrix'],
  ])(
    'knows that names are spelt in several ways: %s in %s (%s)',
    (sought, text, field, expected) => {
      expect(marked(text, sought, { field })).toBe(expected);
    },
  );

  it('joins what overlaps or touches', () => {
    const terms = [word('long'), word('long-context'), word('context mod', true), word('模型')];
    expect(findMatches('Long-context mod模型', terms)).toEqual([{ start: 0, end: 18 }]);
  });

  it('marks nothing in a text of endless length', () => {
    expect(findMatches('kite '.repeat(100_000), [word('kite')])).toEqual([]);
  });
});

/** What texts are made of: words in several spellings, and whatever joins or parts them. */
const PIECES = [
  ...'long context pre training pretraining state of the art o neill gpt 4 a ab abc x'.split(' '),
  ...'müller mueller muller goethe mu\u0308ller Å ø ß ﬁ ½ É İ $\\alpha$ $x^2$ α β 1 ٣'.split(' '),
  ...'模 型 模型 𠮷野 の か\u3099 한국어 การ pto𖬒 \u00ad \u0308'.split(' '),
  ...['-', '--', '–', '‑', "'", '’', ' ', ' ', ' ', '  ', ', ', '/', '.'],
  'x'.repeat(70),
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''))
  // Of some TeX commands the place is not known exactly, so that nothing can be marked.
  .filter((text) => !/[\\~{}](?!alpha)/.test(text));

/** A text, and a term that is often a part of it. */
const anySearch = fc
  .record({
    text: anyText,
    other: anyText,
    at: fc.nat(),
    length: fc.nat(20),
    isOther: fc.boolean(),
  })
  .map(({ text, other, at, length, isOther }) => {
    const from = at % text.length;
    return { text, sought: isOther ? other : text.slice(from, from + 1 + length) };
  });

const EMPTY = {
  nr: 0,
  title: '',
  authors: [],
  abstract: '',
  tags: [],
  notes: [],
  categories: [],
  sources: [],
};
const FIELDS = ['title', 'author', 'abstract', 'venue'] as const;
type Field = (typeof FIELDS)[number];

/** One paper at a time in an index. */
class OnePaper {
  #index = SearchIndex.empty();
  #papers = 0;

  /** Whether the index finds a paper by a term that has nothing but this text. */
  finds(text: string, field: Field, term: TextTerm, typos: boolean): boolean {
    const own = field === 'author' ? { authors: [text] } : { [field]: text };
    // Papers that are gone leave something behind, which slows it down.
    if (this.#papers++ % 200 === 0) this.#index = SearchIndex.empty();
    this.#index.put({ ...EMPTY, ...own });
    const scores = new Float32Array(1);
    this.#index.match(term, scores, { typos: typos ? 'unmatched' : 'none' });
    return (scores[0] ?? 0) > 0;
  }
}

/** Whether all of the term must stand in one place; else each of its words is marked by itself. */
function isOne({ text, phrase }: TextTerm): boolean {
  return phrase || !/\S\s+\S/.test(text);
}

describe('findMatches and the index', () => {
  it('gives stretches inside any text, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 40 })),
        fc.array(fc.tuple(anyText, fc.boolean()), { maxLength: 4 }),
        fc.boolean(),
        (text, sought, typos) => {
          let last = -1;
          const terms = sought.map(([each, phrase]) => word(each, phrase));
          for (const { start, end } of findMatches(text, terms, { typos })) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('agree on texts of any kind', () => {
    const index = new OnePaper();
    fc.assert(
      fc.property(
        anySearch,
        fc.constantFrom(...FIELDS),
        fc.record({ inField: fc.boolean(), phrase: fc.boolean(), typos: fc.boolean() }),
        ({ text, sought }, field, { inField, phrase, typos }) => {
          const term = { ...word(sought, phrase), field: inField ? field : null };
          const found = index.finds(text, field, term, typos);
          const isMarked = findMatches(text, [term], { typos, field }).length > 0;
          if (found || isOne(term)) expect(isMarked).toBe(found);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('agree on the texts of papers', () => {
    const random = randomNumbers(23);
    const maker = new DocumentMaker(random);
    const index = new OnePaper();
    for (let count = 0; count < 4000; count += 1) {
      const doc = maker.make(0);
      const field = pick(FIELDS, random);
      const text = field === 'author' ? doc.authors.join(', ') : (doc[field] ?? doc.title);
      const drawn = randomTerm(doc, random);
      const term = { ...drawn, field: random(3) === 0 ? field : null };
      const typos = random(2) === 0;
      const found = index.finds(text, field, term, typos);
      const isMarked = findMatches(text, [term], { typos, field }).length > 0;
      if (!found && !isOne(term)) continue;
      expect({ text, term, isMarked }).toEqual({ text, term, isMarked: found });
    }
  });
});
