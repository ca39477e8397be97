import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { PaperState } from '../../../shared/catalogue/paper-state.ts';
import { parse } from '../../../shared/query.ts';
import { samplePaper } from '../sample-paper.ts';

const NOW = Date.UTC(2026, 10, 27);
const CUTOFF = NOW - 30 * 86_400_000;

const state = (id: string, addedAt: number, change: Partial<PaperState> = {}): PaperState => ({
  paper: samplePaper(id, { addedAt }),
  mark: null,
  tags: [],
  hasNote: false,
  hasAbstract: false,
  highlights: 0,
  ...change,
});

const TOUCHES: Record<string, Partial<PaperState>> = {
  'a status': { mark: { status: 'queued', statusAt: 5 } },
  'a status that was taken back': { mark: { status: 'inbox', statusAt: 5 } },
  'a star': { mark: { starred: true } },
  'a rating': { mark: { rating: 1 } },
  'a tag': { tags: ['kites'] },
  'a note': { hasNote: true },
  'a highlight': { highlights: 1 },
};

const tools = {
  text: () => true,
  daysOf: () => ({ from: 0, to: 0 }),
} as unknown as Parameters<Catalogue['list']>[1];

function inbox(catalogue: Catalogue, fadedBefore: number): (string | undefined)[] {
  const read = parse('');
  if ('error' in read) throw new Error('an empty query is one');
  const request = {
    view: 'inbox',
    tag: null,
    query: read.query,
    sort: { by: 'added', descending: true },
    ranked: false,
    now: NOW,
    fadedBefore,
  } as const;
  return Array.from(catalogue.list(request, tools).order, (nr) => catalogue.idOf(nr));
}

describe('a paper that came in before the cutoff', () => {
  it('leaves the inbox and its count, and no other list', () => {
    const catalogue = Catalogue.empty();
    catalogue.put([state('old', CUTOFF - 1), state('new', CUTOFF)]);
    expect(inbox(catalogue, CUTOFF)).toEqual(['new']);
    expect(inbox(catalogue, 0)).toEqual(['new', 'old']);
    expect(catalogue.counts(CUTOFF).views).toMatchObject({ inbox: 1, all: 2 });
    expect(catalogue.counts().views).toMatchObject({ inbox: 2, all: 2 });
    expect([...catalogue.faded(CUTOFF)].map((nr) => catalogue.idOf(nr))).toEqual(['old']);
    expect(catalogue.faded(0)).toHaveLength(0);
  });

  it.each(Object.entries(TOUCHES))('stays with %s', (_what, touch) => {
    const catalogue = Catalogue.empty();
    catalogue.put([state('touched', CUTOFF - 1, touch)]);
    expect(catalogue.faded(CUTOFF)).toHaveLength(0);
    const { inbox: count } = catalogue.counts(CUTOFF).views;
    expect(count).toBe(catalogue.counts().views.inbox);
    expect(inbox(catalogue, CUTOFF)).toHaveLength(count);
  });
});

it('the count of the inbox is the length of its list, whatever was touched and removed', () => {
  const any = fc.record({
    age: fc.nat(60),
    touch: fc.constantFrom({}, {}, ...Object.values(TOUCHES)),
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), fc.nat(60), (papers, days) => {
      const catalogue = Catalogue.empty();
      catalogue.put(
        papers.map(({ age, touch }, nr) => state(`p${nr}`, NOW - age * 86_400_000, touch)),
      );
      catalogue.remove(papers.flatMap(({ gone }, nr) => (gone ? [`p${nr}`] : [])));
      const cutoff = NOW - days * 86_400_000;
      const listed = inbox(catalogue, cutoff);
      expect(catalogue.counts(cutoff).views.inbox).toBe(listed.length);
      const faded = [...catalogue.faded(cutoff)].map((nr) => catalogue.idOf(nr));
      expect(faded.some((id) => listed.includes(id))).toBe(false);
      expect(faded.length + listed.length).toBe(catalogue.counts().views.inbox);
    }),
  );
});
