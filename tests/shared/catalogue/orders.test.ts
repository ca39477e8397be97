import { expect, it } from 'vitest';
import { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { SORTS } from '../../../shared/catalogue.ts';
import { randomNumbers, randomPaperState } from './many-papers.ts';
import { MemoryFile } from './memory-file.ts';
import { daysOf, PackedModel, textMatcher } from './packed-model.ts';

it('equals full sorts after thousands of random puts and removals', () => {
  const random = randomNumbers(7);
  const model = new PackedModel();
  let catalogue = Catalogue.empty();
  for (let batch = 0; batch < 200; batch += 1) {
    const states = Array.from({ length: 1 + random(40) }, () =>
      randomPaperState(`${random(2) === 0 ? 'doi' : 'arxiv'}:${random(1200)}`, random),
    );
    model.perform({ kind: 'put', states });
    catalogue.put(states);
    const ids = Array.from({ length: random(8) }, () => `doi:${random(1200)}`);
    model.perform({ kind: 'remove', ids });
    catalogue.remove(ids);
    if (batch % 50 !== 25) continue;
    const files = [new MemoryFile(), new MemoryFile()] as const;
    for (const _step of catalogue.saving(...files, ''));
    catalogue = Catalogue.open(...files)?.catalogue ?? Catalogue.empty();
  }
  for (const by of SORTS) {
    for (const descending of [false, true]) {
      const request = {
        view: 'all',
        tag: null,
        query: { kind: 'all' },
        sort: { by, descending },
        ranked: false,
        now: 0,
      } as const;
      const { order } = catalogue.list(request, { text: textMatcher([]), daysOf });
      expect(Array.from(order, (nr) => catalogue.idOf(nr))).toEqual(model.list(request).ids);
    }
  }
  expect(catalogue.size).toBeGreaterThan(1000);
  expect(catalogue.counts()).toEqual(model.counts());
});
