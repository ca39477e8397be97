import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCitekeys } from '../../../shared/bibliography/citekey-order.ts';
import {
  type Frame,
  type Layout,
  splice,
  type WrittenEntry,
} from '../../../shared/bibliography/splice.ts';
import type { Part } from '../../../shared/output.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (all: Uint8Array) => new TextDecoder().decode(all);

const entry = (id: string, citekey: string, words: string): WrittenEntry => ({
  id,
  citekey,
  bytes: bytes(words),
});

const FRAMES: Frame[] = [
  { head: bytes(''), separator: bytes('\n'), tail: bytes('') },
  { head: bytes('[\n'), separator: bytes(',\n'), tail: bytes('\n]\n') },
  { head: bytes(''), separator: bytes(''), tail: bytes('') },
];

/** The file as it is written anew. */
function whole(entries: readonly WrittenEntry[], { head, separator, tail }: Frame): Uint8Array {
  const sorted = [...entries].sort((a, b) => compareCitekeys(a.citekey, b.citekey));
  const parts = sorted.flatMap((one, index) => (index ? [separator, one.bytes] : [one.bytes]));
  return Buffer.concat([head, ...parts, tail]);
}

function assembled(parts: readonly Part[], old: Uint8Array): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (part instanceof Uint8Array ? part : old.subarray(part[0], part[1]))),
  );
}

const EMPTY_LAYOUT: Layout = { ids: [], citekeys: [], lengths: [] };

const layoutOf = (entries: readonly WrittenEntry[], frame: Frame): Layout =>
  splice(EMPTY_LAYOUT, frame, [], entries).layout;

describe('the order of citekeys', () => {
  it('ignores case before it looks at it', () => {
    const keys = ['b', 'B', 'a1', 'A', 'a'].sort(compareCitekeys);
    expect(keys).toEqual(['A', 'a', 'a1', 'B', 'b']);
  });
});

describe('splicing', () => {
  const [frame] = FRAMES as [Frame];
  const old = [entry('1', 'a', 'AAA'), entry('2', 'b', 'BB'), entry('3', 'c', 'C')];

  it('copies all but one changed entry in two stretches', () => {
    const { parts } = splice(layoutOf(old, frame), frame, ['b'], [entry('2', 'b', 'new')]);
    expect(parts.filter((part) => !(part instanceof Uint8Array))).toEqual([
      [0, 3],
      [7, 8],
    ]);
  });

  it('is one stretch where nothing changes', () => {
    const { parts } = splice(layoutOf(old, frame), frame, [], []);
    expect(parts).toEqual([[0, 8]]);
  });

  it('moves an entry whose citekey changes', () => {
    const { parts, layout } = splice(layoutOf(old, frame), frame, ['a'], [entry('1', 'z', 'AAA')]);
    expect(layout.ids).toEqual(['2', '3', '1']);
    expect(text(assembled(parts, whole(old, frame)))).toBe('BB\nC\nAAA');
  });

  it.each(FRAMES)('of anything gives the bytes of writing anew (frame %#)', (each) => {
    const id = fc.integer({ min: 0, max: 12 }).map(String);
    const some = fc.dictionary(id, fc.tuple(fc.string({ maxLength: 3 }), fc.string()), {
      maxKeys: 12,
      noNullPrototype: true,
    });
    const entriesOf = (all: Record<string, [string, string]>) =>
      Object.entries(all).map(([one, [key, words]]) => entry(one, `${key}-${one}`, words));
    fc.assert(
      fc.property(some, some, fc.array(id), (before, changes, dropped) => {
        const start = entriesOf(before);
        const changed = entriesOf(changes);
        const replaced = new Set(changed.map((one) => one.id));
        const gone = new Set(dropped.filter((one) => !replaced.has(one)));
        const keys = start.flatMap((one) =>
          gone.has(one.id) || replaced.has(one.id) ? one.citekey : [],
        );
        const after = [
          ...start.filter((one) => !gone.has(one.id) && !replaced.has(one.id)),
          ...changed,
        ];
        const { parts, layout } = splice(layoutOf(start, each), each, keys, changed);
        expect(text(assembled(parts, whole(start, each)))).toBe(text(whole(after, each)));
        expect(layout).toEqual(layoutOf(after, each));
      }),
    );
  });

  it('of one change in very many entries gives few parts', () => {
    const many = Array.from({ length: 20_000 }, (_each, n) =>
      entry(`${n}`, `key${String(n).padStart(6, '0')}`, 'x'.repeat(400)),
    );
    const layout = layoutOf(many, frame);
    const { parts } = splice(layout, frame, ['key010000'], [entry('10000', 'key010000', 'new')]);
    expect(parts).toHaveLength(5);
  });
});
