import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalogue, type ListRequest } from '../../../shared/catalogue/catalogue.ts';
import { RowTexts } from '../../../shared/catalogue/row-texts.ts';
import { markOf } from '../../../shared/catalogue/state-byte.ts';
import type { Query } from '../../../shared/query/ast.ts';
import { samplePaper } from '../sample-paper.ts';
import { MemoryFile } from './memory-file.ts';
import { daysOf, PackedModel, textMatcher } from './packed-model.ts';
import { anyRequest, anyStep, type Step } from './paper-states.ts';

type SimpleStep = Exclude<Step, { kind: 'save' }>;

/** A catalogue and a model to which the same happens. */
class Pair {
  catalogue = Catalogue.empty();
  model = new PackedModel();
  #spare = [new MemoryFile(), new MemoryFile()] as const;
  #used = [new MemoryFile(), new MemoryFile()] as const;

  perform(step: Step): void {
    if (step.kind === 'save') this.#save(step.meanwhile, step.reopen);
    else this.#perform(step);
  }

  #perform(step: SimpleStep): void {
    const change = this.model.perform(step);
    if (step.kind === 'put') this.catalogue.put(step.states);
    else if (step.kind === 'remove') this.catalogue.remove(step.ids);
    else if (step.kind === 'tags') this.catalogue.setTags(step.facts);
    else if (change) this.catalogue.apply([change]);
  }

  #save(meanwhile: readonly Step[], reopen: boolean): void {
    [this.#spare, this.#used] = [this.#used, this.#spare];
    const saved = this.model.copy();
    const saving = this.catalogue.saving(...this.#used, 'a stamp');
    saving.next();
    for (const step of meanwhile) this.perform(step);
    while (!saving.next().done);
    if (!reopen) return;
    const opened = Catalogue.open(...this.#used);
    if (!opened) throw new Error('what was just saved does not open');
    expect(opened.stamp).toBe('a stamp');
    this.catalogue = opened.catalogue;
    this.model = saved;
  }

  list(request: ListRequest): { ids: (string | undefined)[]; typos: boolean } {
    const papers = Array.from({ length: this.catalogue.length }, (_empty, nr) => {
      return this.model.papers.get(this.catalogue.idOf(nr) ?? '')?.paper;
    });
    const tools = { text: textMatcher(papers), daysOf };
    const { order, usedTypos } = this.catalogue.list(request, tools);
    const all: ListRequest = { ...request, view: 'all', tag: null };
    expect(this.catalogue.count(request.query, request.now, tools)).toBe(
      this.catalogue.list(all, tools).order.length,
    );
    return { ids: Array.from(order, (nr) => this.catalogue.idOf(nr)), typos: usedTypos };
  }

  expectSamePapers(): void {
    const { catalogue, model } = this;
    expect(catalogue.size).toBe(model.papers.size);
    const ids = [...model.papers.keys()];
    const numbers = catalogue.findNumbers(ids);
    const texts = new RowTexts(catalogue.packRows());
    const states = catalogue.states();
    expect(states.filter((state) => state > 0)).toHaveLength(ids.length);
    ids.forEach((id, index) => {
      const [nr, state] = [numbers[index] ?? -1, model.papers.get(id)];
      expect(catalogue.idOf(nr)).toBe(id);
      expect(texts.idOf(nr)).toBe(id);
      expect(catalogue.rowOf(nr)).toMatchObject({ id, title: state?.paper.title });
      expect(texts.at(nr)).toEqual(catalogue.rowOf(nr));
      expect(catalogue.tagsOf(nr).sort()).toEqual([...(state?.tags ?? [])].sort());
      expect(markOf(catalogue.stateByte(nr))).toEqual({
        status: state?.mark?.status ?? 'inbox',
        starred: state?.mark?.starred ?? false,
        rating: state?.mark?.rating ?? 0,
      });
      expect(states[nr]).toBe(catalogue.stateByte(nr));
    });
  }
}

describe('against the plainest model', () => {
  it('lists, counts and finds the same after anything, saved and opened in between', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 30, size: 'max' }),
        fc.array(anyRequest, { minLength: 6, maxLength: 6 }),
        (steps, requests) => {
          const pair = new Pair();
          for (const step of steps) pair.perform(step);
          pair.expectSamePapers();
          expect(pair.catalogue.counts()).toEqual(pair.model.counts());
          for (const request of requests) {
            expect(pair.list(request)).toEqual(pair.model.list(request));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('words', () => {
  const word = (text: string): Query => ({ kind: 'text', field: null, text, phrase: false });
  const and = (...parts: Query[]): Query => ({ kind: 'and', parts });
  const or = (...parts: Query[]): Query => ({ kind: 'or', parts });
  const not = (part: Query): Query => ({ kind: 'not', part });

  const papers = [
    samplePaper('1', { title: 'kite', published: '2021' }),
    samplePaper('2', { title: 'kite wind', published: '2022' }),
    samplePaper('3', { title: 'wind wind', published: '2023' }),
    samplePaper('4', { title: 'sail', published: '2024' }),
  ];

  /** The model finds words by their beginnings, and with typos without their first letters. */
  function found(query: Query) {
    const catalogue = Catalogue.empty();
    const rest = { mark: null, tags: [], hasNote: false, highlights: 0, hasAbstract: false };
    catalogue.put(papers.map((paper) => ({ paper, ...rest })));
    const sort = { by: 'title', descending: false } as const;
    const request = { view: 'all', tag: null, query, sort, ranked: true, now: 0 } as const;
    const tools = { text: textMatcher(papers), daysOf };
    const { order, usedTypos } = catalogue.list(request, tools);
    return [Array.from(order, (nr) => catalogue.idOf(nr)).join(' '), usedTypos];
  }

  it.each<[string, Query, string, boolean]>([
    ['rank best first, newest of equals', word('kite'), '2 1', false],
    ['add up', or(word('kite'), word('wind')), '3 2 1', false],
    ['under NOT do not', and(word('kite'), not(not(not(word('wind'))))), '1', false],
    ['under NOT do not add up', or(word('sail'), word('kite'), not(word('wind'))), '4 2 1', false],
    ['under two do', not(not(word('wind'))), '3 2', false],
    ['that nothing has may be mistyped', word('ite'), '2 1', true],
    ['that something has may not', or(word('ite'), word('sail')), '4', false],
    ['under NOT may never', and(word('ite'), not(word('ind'))), '2 1', true],
    ['that nothing has, even so', word('q'), '', false],
    [
      'score once, though they were looked for twice',
      and(or(word('kite'), word('ind')), word('ind')),
      '3 2',
      true,
    ],
    ['count for nothing where there are none', { kind: 'all' }, '1 2 4 3', false],
  ])('%s', (_what, query, ids, usedTypos) => {
    expect(found(query)).toEqual([ids, usedTypos]);
  });
});

describe('what the user does', () => {
  const state = {
    paper: samplePaper('a'),
    mark: null,
    tags: ['x'],
    hasNote: false,
    highlights: 0,
    hasAbstract: false,
  };

  it('concerns the papers that it changes, and those alone', () => {
    const catalogue = Catalogue.empty();
    expect(catalogue.put([state, { ...state, paper: samplePaper('b') }])).toEqual([0, 1]);
    const mark = { table: 'marks', key: 'b', before: null, after: { status: 'read' } } as const;
    expect(catalogue.apply([mark, { ...mark, key: 'unknown' }])).toEqual([1]);
    expect(catalogue.apply([mark])).toEqual([]);
    expect(catalogue.put([state])).toEqual([]);
    expect(catalogue.put([{ ...state, hasNote: true }])).toEqual([0]);
    expect(catalogue.remove(['a', 'unknown'])).toEqual([0]);
    expect(catalogue.put([state])).toEqual([2]);
    expect(catalogue.findNumbers(['a', 'b', 'unknown'])).toEqual([2, 1, -1]);
    expect(catalogue.rowOf(0)).toBeUndefined();
  });

  it('is known by its time', () => {
    const catalogue = Catalogue.empty();
    catalogue.put([state]);
    const bounds = { fromOpen: false, to: null, toOpen: false };
    const from = { kind: 'age', count: 2, unit: 'd' } as const;
    const query: Query = { kind: 'read', range: { from, ...bounds } };
    const count = (now: number) => catalogue.count(query, now, { text: textMatcher([]), daysOf });
    const after = { status: 'read', statusAt: 10 };
    catalogue.apply([{ table: 'marks', key: 'a', before: null, after }]);
    expect([count(12), count(13)]).toEqual([1, 0]);
  });
});
