import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedPaper } from '../../../../shared/bibliography/citekey/facts.ts';
import { readFormula } from '../../../../shared/bibliography/citekey/parse.ts';
import { isCitekey } from '../../../../shared/bibliography/citekey/rules.ts';
import { mintCitekey } from '../../../../shared/bibliography/citekey.ts';
import { formula } from './arbitrary-formula.ts';

/** A paper with something in every field. */
const KITES: KeyedPaper = {
  title: 'The Kites of the Wind: a GPT-4 Study',
  authors: [
    { family: 'Berg', given: 'Otto', particle: 'van der' },
    { family: 'Ward', given: 'Ada' },
    { family: 'Öz', given: 'Can' },
  ],
  published: '2025-02-19',
  arxivId: '2502.13922',
  doi: '10.5555/kites.7',
  tags: ['wind', 'air/high'],
  entry: {
    type: 'article',
    fields: {
      editor: 'Hale, Iris and {The Pebble Group}',
      pages: '117--120',
      keywords: 'flight, string',
      series: 'Kite Notes',
      journaltitle: 'Journal of Odd Machines',
      volume: '12',
    },
  },
};

function key(text: string, facts: Partial<KeyedPaper> = {}): string {
  const read = readFormula(text);
  if (!read.ok) return read.problem.message;
  const making = { formula: read.formula, readings: null };
  return mintCitekey({ ...KITES, ...facts }, () => false, making);
}

const some = (count: number) => ({
  authors: ['Knuth', 'Lee', 'Paul', 'Ray', 'Sun', 'Tan']
    .slice(0, count)
    .map((family) => ({ family })),
});

describe('fields', () => {
  it.each([
    ['auth', 'vanderBerg'],
    ['auth(3)', 'van'],
    ['auth(0,2)', 'Ward'],
    ['auth(2,3)', 'Oz'],
    ['title + auth(0,9)', 'TheKitesoftheWindaGPT4Study'],
    ['lastauth', 'Oz'],
    ['authors', 'vanderBergWardOz'],
    ['authors(2)', 'vanderBergWardEtAl'],
    ['authEtAl', 'vanderBergEtAl'],
    ['authAuthEa', 'vanderBerg.Ward.ea'],
    ['authIni(2)', 'va.Wa.Oz'],
    ['editor', 'Hale'],
    ['editor(0,2)', 'ThePebbleGroup'],
    ['title', 'TheKitesoftheWindaGPT4Study'],
    ['shorttitle', 'KitesWindGPT4'],
    ['shorttitle(4,1)', 'KitesWindGPT4Study'],
    ['veryshorttitle', 'Kites'],
    ['titlewords(2)', 'KitesWind'],
    ['titlewords', 'KitesWindGPT4Study'],
    ['auth + year', 'vanderBerg2025'],
    ['auth + shortyear', 'vanderBerg25'],
    ['auth + month', 'vanderBerg02'],
    ['auth + day', 'vanderBerg19'],
    ['auth + date', 'vanderBerg2025-02-19'],
    ["auth + date('%y.%m')", 'vanderBerg25.02'],
    ['venue', 'JOM'],
    ['journal', 'JournalofOddMachines'],
    ['auth + type', 'vanderBergarticle'],
    ['arxiv', '2502.13922'],
    ['doi', '10.5555/kites.7'],
    ['auth + firstpage', 'vanderBerg117'],
    ['auth + lastpage', 'vanderBerg120'],
    ['auth + volume', 'vanderBerg12'],
    ['tag', 'air/high'],
    ['tag(2)', 'wind'],
    ['keyword(2)', 'string'],
    ["field('series')", 'KiteNotes'],
    ["auth + field('__proto__')", 'vanderBerg'],
  ])('makes %s into %s', (text, expected) => {
    expect(key(text)).toBe(expected);
  });

  it.each([
    [1, 'Knu', 'Knuth', 'Knuth'],
    [2, 'KL', 'KnuthLee', 'Knuth.Lee'],
    [3, 'KLP', 'KnuthEtAl', 'Knuth.Lee.ea'],
    [4, 'KLPR', 'KnuthEtAl', 'Knuth.Lee.ea'],
    // The + of the alpha style ends a key only if something follows.
    [5, 'KLP', 'KnuthEtAl', 'Knuth.Lee.ea'],
  ])('names %i authors', (count, alpha, etAl, ea) => {
    expect(key('authorsAlpha', some(count))).toBe(alpha);
    expect(key('authEtAl', some(count))).toBe(etAl);
    expect(key('authAuthEa', some(count))).toBe(ea);
  });

  it.each([
    ['ICLR 2025', 'ICLR'],
    ['Journal of Machine Learning Research 12', 'JMLR'],
    ['HotNets', 'HotNets'],
    ['Zeitschrift für Äpfel und Drachen 3', 'ZAD'],
  ])('shortens the venue %s to %s', (venue, expected) => {
    expect(key('venue', { venue })).toBe(expected);
  });

  it('takes the year of the venue, as the entry does, and then no month', () => {
    expect(key('auth + year + month', { venue: 'ICLR 2024' })).toBe('vanderBerg2024');
  });
});

describe('filters', () => {
  it.each([
    ['auth.lower', 'vanderberg'],
    ['auth.upper', 'VANDERBERG'],
    ['title.capitalize', 'TheKitesOfTheWindAGPT4Study'],
    ['journal.abbr', 'JoOM'],
    ['journal.abbr(2)', 'JoofOdMa'],
    ['title.skipwords.select(2,2)', 'WindGPT4'],
    ['title.select(5)', 'WindaGPT4Study'],
    ['auth.substring(4,3)', 'der'],
    ['auth.substring(7)', 'Berg'],
    ["auth.prefix('x-').postfix('-y')", 'x-vanderBerg-y'],
    ["doi.replace('/','-').replace('.','')", '105555-kites7'],
    ['doi.alphanum', '105555kites7'],
    ['title.clean', 'TheKitesoftheWindaGPT4Study'],
    ['title.ascii', 'TheKitesoftheWindaGPT4Study'],
    ["auth.len('<5') || auth(4)", 'vand'],
    ["auth.len('=10') || auth(4)", 'vanderBerg'],
    [
      "auth.len('>=10') + auth.len('>10') + auth.len('!=10') + auth.len('<=10')",
      'vanderBergvanderBerg',
    ],
  ])('makes %s into %s', (text, expected) => {
    expect(key(text)).toBe(expected);
  });
});

describe('what is missing', () => {
  const none = { title: '。', authors: [], entry: undefined, doi: undefined, tags: [] };
  it.each<[string, Partial<KeyedPaper>, string]>([
    ['auth + shorttitle', { authors: [] }, 'anonKitesWindGPT4'],
    ['auth.upper + title', { authors: [] }, 'ANONTheKitesoftheWindaGPT4Study'],
    ["auth.prefix('x') + title", { authors: [] }, 'anonTheKitesoftheWindaGPT4Study'],
    ['auth || editor', { authors: [] }, 'Hale'],
    ["auth || 'nobody' + arxiv", { authors: [] }, 'nobody2502.13922'],
    ['auth ? auth : editor', { authors: [] }, 'Hale'],
    ["volume ? volume.prefix('v') + auth : auth", {}, 'v12vanderBerg'],
    ["keyword(9) + volume.prefix('v') + auth", none, 'arxiv2502.13922'],
    ['auth + year; title; doi', { authors: [], title: '。' }, '10.5555/kites.7'],
    ['auth + year', none, 'arxiv2502.13922'],
    ['auth + year', { ...none, arxivId: undefined }, 'anon2025'],
    ['auth', { ...none, arxivId: undefined, published: undefined }, 'anon'],
  ])('makes %s of it: %o', (text, facts, expected) => {
    expect(key(text, facts)).toBe(expected);
  });
});

describe('any key', () => {
  it('has no points, hyphens and the like in a row or at its ends', () => {
    expect(key("'-.' + auth + '--:' + year + ':'")).toBe('vanderBerg-2025');
    expect(key("'Ünïted ' + auth")).toBe('UnitedvanderBerg');
  });

  it('is legal and bounded, whatever formula and paper', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 50 });
    const author = fc.oneof(
      fc.record({ family: text, particle: text }),
      fc.record({ literal: text }),
    );
    const paper = fc.record(
      {
        title: text,
        authors: fc.array(author, { maxLength: 6 }),
        venue: text,
        doi: text,
        arxivId: text,
        tags: fc.array(text, { maxLength: 3 }),
        entry: fc.record({ type: text, fields: fc.dictionary(text, text) }),
      },
      { requiredKeys: ['title', 'authors'] },
    );
    fc.assert(
      fc.property(formula, paper, (each, facts) => {
        const made = mintCitekey(facts, () => false, { formula: each, readings: null });
        expect(made).toMatch(/^[A-Za-z0-9][A-Za-z0-9:._/+-]*$/);
        expect(made.length).toBeLessThanOrEqual(130);
        expect(isCitekey(made)).toBe(true);
        expect(mintCitekey(facts, () => false, { formula: each, readings: null })).toBe(made);
      }),
    );
  });

  it('is made of a paper with huge texts, by a formula that makes them larger', () => {
    const huge = 'Kite '.repeat(200_000);
    const authors = Array.from({ length: 5000 }, (_, at) => ({ family: `Ward${at}` }));
    const grow = `title${".replace('K','KKKKKKKK')".repeat(12)} + authors`;
    const made = key(grow, { title: huge, authors });
    expect(made.length).toBeLessThanOrEqual(120);
  });
});
