import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openProcessor } from '../../../../shared/bibliography/styles/open-processor.ts';
import type { StyleItem } from '../../../../shared/bibliography/styles/prepared-item.ts';
import { createProcessor } from '../../../../shared/bibliography/styles/processor.ts';
import { loadLocales } from '../../../../shared/bibliography/styles/style-files.ts';
import { expected, referencesIn, STYLES, works } from './references.ts';

// A large style takes a second or two to be read on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const kite: StyleItem = {
  type: 'article-journal',
  title: 'Kites',
  author: [{ family: 'Ward', given: 'Ada' }],
  issued: { 'date-parts': [[2025]] },
};

describe.each(STYLES)('references in %s', (style) => {
  it('are those that the style asks for, in its order', async () => {
    const references = await referencesIn(style, works);
    expect(references.map(({ label, html }) => `${label} ${html}`.trim())).toEqual(
      expected[style].references,
    );
  });

  it('are cited in the text as the style asks', async () => {
    const processor = await openProcessor(style);
    expect(processor.citation(works.slice(0, 3)).html).toBe(expected[style].citation);
  });

  it('name each item once', async () => {
    const references = await referencesIn(style, works);
    const indices = references.map(({ index }) => index).sort((a, b) => a - b);
    expect(indices).toEqual(works.map((_, index) => index));
  });

  it('depend on nothing that was asked for before', async () => {
    const alone = await referencesIn(style, [kite]);
    await referencesIn(style, works);
    expect(await referencesIn(style, [kite])).toEqual(alone);
  });

  it('cannot be made to hold other HTML than italics and the like', async () => {
    const title = '<script>alert(1)</script><img src=x onerror="x"> & "quoted"';
    const [reference] = await referencesIn(style, [{ ...kite, title, DOI: '10.1/<b' }]);
    expect(reference?.html).not.toMatch(/<(?!\/?(?:i|b|sup|sub|span)\b)/);
    expect(reference?.text).toMatch(/<script>alert\(1\)<\/script>/i);
  });

  it.each([
    {},
    { type: 'article-journal' },
    { type: 'unheard-of', title: 'T' },
    { type: 'book', title: '', author: [] },
    { type: 'book', title: 'T', issued: { literal: 'spring of 1900?' } },
    { type: 'book', title: 'T', issued: { 'date-parts': [[]] } },
    { type: 'book', title: '"“’<i>$\\{', author: [{ family: '' }, { literal: '' }] },
    { type: 'book', title: 'T', note: 'type: thesis\ntitle: Other' },
  ])('are made of the odd item %j', async (item) => {
    expect(await referencesIn(style, [item])).toHaveLength(1);
  });

  it('are made of any title and name', async () => {
    const processor = await openProcessor(style);
    const word = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(word, word, word, (title, family, given) => {
        const item = { ...kite, title, author: [{ family, given }, { literal: title }] };
        expect([...processor.references([item])].flat()).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
  });

  it('are none of none', async () => {
    expect(await referencesIn(style, [])).toEqual([]);
  });
});

describe('createProcessor', () => {
  it('throws where the style is no CSL', async () => {
    const locales = await loadLocales();
    expect(() => createProcessor('no style', locales)).toThrow();
  });

  it('gives references in portions, between which the reader may stop', async () => {
    const items = Array.from({ length: 60 }, (_, at) => ({ ...kite, title: `Kite ${at}` }));
    const portions = (await openProcessor('ieee')).references(items);
    const first = portions.next().value ?? [];
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(items.length);
    portions.return();
    expect(await referencesIn('ieee', items)).toHaveLength(items.length);
  });

  it('goes on with a list after it has done something else', async () => {
    const processor = await openProcessor('apa');
    const items = Array.from({ length: 60 }, (_, at) => ({ ...kite, title: `Kite ${at}` }));
    const alone = await referencesIn('apa', items);
    const portions = [];
    for (const portion of processor.references(items)) {
      portions.push(...portion);
      processor.citation([kite]);
    }
    expect(portions).toEqual(alone);
  });

  it('numbers on from one portion to the next', async () => {
    const items = Array.from({ length: 60 }, (_, at) => ({ ...kite, title: `Kite ${at}` }));
    const labels = (await referencesIn('ieee', items)).map(({ label }) => label);
    expect(labels).toEqual(items.map((_, at) => `[${at + 1}]`));
  });
});
