import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DictionaryCursor,
  DictionaryWriter,
  seek,
  sharedUnits,
} from '../../../shared/search/dictionary.ts';

/** A dictionary of sorted terms; the postings of term n are n + 1 bytes long, its places two. */
function dictionaryOf(terms: readonly string[]) {
  const writer = new DictionaryWriter();
  let postingsAt = 0;
  terms.forEach((term, index) => {
    if (writer.isBlockFull) writer.beginBlock(postingsAt, index * 2);
    writer.add(term, index, index + 1, 2);
    postingsAt += index + 1;
  });
  return writer.finish();
}

const letters = fc.constantFrom('a', 'b', 'é', '語');
const terms = fc
  .uniqueArray(fc.string({ unit: letters, minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 150,
  })
  .map((all) => all.sort());

const factsAt = ({ term, papers, postingsAt, postingBytes, placesAt }: DictionaryCursor) => ({
  term,
  papers,
  postingsAt,
  postingBytes,
  placesAt,
});

const factsOf = (all: readonly string[], index: number) => ({
  term: all[index],
  papers: index,
  postingsAt: (index * (index + 1)) / 2,
  postingBytes: index + 1,
  placesAt: index * 2,
});

describe('DictionaryCursor', () => {
  it('walks over all terms with what is known of them', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const cursor = new DictionaryCursor(dictionaryOf(all));
        all.forEach((_term, index) => {
          expect(cursor.next()).toBe(true);
          expect(factsAt(cursor)).toEqual(factsOf(all, index));
        });
        expect(cursor.next()).toBe(false);
      }),
    );
  });

  it('skips the terms that begin like the one at hand, wherever it stands', () => {
    fc.assert(
      fc.property(terms, fc.array(fc.nat({ max: 3 }), { minLength: 1 }), (all, depths) => {
        const cursor = new DictionaryCursor(dictionaryOf(all));
        let at = 0;
        cursor.next();
        for (let step = 0; ; step += 1) {
          const here = all[at] ?? '';
          // Never deeper than the term itself: it would begin like nothing after it.
          const depth = Math.min(depths[step % depths.length] ?? 0, here.length);
          const next = all.findIndex(
            (term, index) => index > at && !term.startsWith(here.slice(0, depth)),
          );
          expect(cursor.skip(depth)).toBe(next >= 0);
          if (next < 0) return;
          expect(factsAt(cursor)).toEqual(factsOf(all, next));
          expect(cursor.shared).toBe(sharedUnits(here, all[next] ?? ''));
          at = next;
        }
      }),
    );
  });

  it('begins where it is asked to', () => {
    fc.assert(
      fc.property(terms, fc.string({ unit: letters }), (all, text) => {
        const index = all.findIndex((term) => term >= text);
        const cursor = seek(dictionaryOf(all), text);
        expect(cursor && factsAt(cursor)).toEqual(index < 0 ? null : factsOf(all, index));
      }),
    );
  });
});
