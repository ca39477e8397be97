import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FORMULA } from '../../../shared/bibliography/citekey/formula.ts';
import { loadReadings } from '../../../shared/bibliography/citekey/load-readings.ts';
import { foldCitekey } from '../../../shared/bibliography/citekey/rules.ts';
import { type Making, mintCitekey } from '../../../shared/bibliography/citekey.ts';
import { entryOf } from '../../../shared/bibliography/entry.ts';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { DEFAULT_PROFILE, type Profile } from '../../../shared/bibliography/profile.ts';
import { profiled } from '../../../shared/bibliography/profiled.ts';
import { writerFor } from '../../../shared/bibliography/write.ts';
import { writeAll } from '../../../shared/bibliography/writer.ts';
import { STABLE, stablePapers } from './stable-library.ts';

/*
 * A library as people have it on their disks. Its files in tests/fixtures/stability were written once
 * and are not to be written anew: a difference here means that documents of people break, or that
 * their files change under them. Where bytes have to change because they were wrong, say so in the
 * changelog, and write the files again with `-u`.
 */

let making: Making;
let keys: Map<string, { citekey: string; ids: string[] }>;

/** The citekeys of the library: those that its file has, then new ones in the order of the ids. */
function allKeys(): typeof keys {
  const records = [...stablePapers()].sort(({ paper: a }, { paper: b }) =>
    (a.id ?? '') < (b.id ?? '') ? -1 : 1,
  );
  const taken = new Set(
    records.flatMap(({ citekey, aliases = [] }) =>
      (citekey === undefined ? aliases : [citekey, ...aliases]).map(foldCitekey),
    ),
  );
  return new Map(
    records.map(({ paper, citekey, aliases = [] }) => {
      const keyed = { ...paper, authors: paper.authors ?? [] };
      const own = citekey ?? mintCitekey(keyed, (folded) => taken.has(folded), making);
      taken.add(foldCitekey(own));
      return [paper.id ?? '', { citekey: own, ids: aliases }];
    }),
  );
}

function entries(profile: Profile): Entry[] {
  return stablePapers().map(({ paper: { origins: _origins, ...paper }, tags, note }) => {
    const { citekey, ids } = keys.get(paper.id ?? '') ?? { citekey: '', ids: [] };
    const cited = { ...paper, authors: paper.authors ?? [], tags, note: note?.text, ids };
    return profiled(entryOf(cited, citekey), profile);
  });
}

beforeAll(async () => {
  making = { formula: DEFAULT_FORMULA, readings: await loadReadings() };
  keys = allKeys();
});

describe('a recorded library', () => {
  it('has the same citekeys for ever', async () => {
    const text = `${JSON.stringify(Object.fromEntries(keys), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`${STABLE}keys.json`);
  });

  it.each<[string, Partial<Profile>]>([
    ['bibtex.bib', { format: 'bibtex' }],
    ['bibtex-latex.bib', { format: 'bibtex', flavour: 'latex' }],
    ['biblatex.bib', { format: 'biblatex' }],
    [
      'biblatex-everything.bib',
      {
        format: 'biblatex',
        abstract: true,
        keywords: true,
        notes: true,
        file: true,
        url: 'always',
      },
    ],
    ['ris.ris', { format: 'ris' }],
    ['csl.json', { format: 'csl-json' }],
    ['csl.yaml', { format: 'csl-yaml' }],
    ['hayagriva.yaml', { format: 'hayagriva' }],
    ['list.md', { format: 'markdown' }],
  ])('gives the same bytes for ever: %s', async (name, chosen) => {
    const profile = { ...DEFAULT_PROFILE, ...chosen };
    const writer = writerFor(profile);
    if (!writer) throw new Error('the format has a writer');
    await expect(writeAll(entries(profile), writer)).toMatchFileSnapshot(`${STABLE}${name}`);
  });
});
