import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  booktitleOf,
  type Conference,
  findVenue,
  type Journal,
} from '../../../shared/bibliography/venue-table.ts';
import { foldText } from '../../../shared/text.ts';

type Table = { venues: Record<string, Conference | Journal> };

function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8'));
}

const table = readData('venues.json') as Table;

function conference(name: string): Conference {
  const found = findVenue(name);
  if (found?.kind !== 'conference') throw new Error(`${name} is no conference`);
  return found;
}

describe('data/venues.json', () => {
  it('keeps to its schema', () => {
    const validate = new Ajv({ allErrors: true }).compile(readData('venues.schema.json') as object);
    validate(table);
    expect(validate.errors).toBeNull();
  });

  it('gives no name to two venues', () => {
    const owners = new Map<string, string[]>();
    for (const [abbreviation, venue] of Object.entries(table.venues)) {
      const names = [abbreviation, venue.name, ...(venue.aliases ?? [])];
      for (const name of new Set(names.map(foldText))) {
        owners.set(name, [...(owners.get(name) ?? []), abbreviation]);
      }
    }
    expect([...owners].filter(([, abbreviations]) => abbreviations.length > 1)).toEqual([]);
  });

  it('has only blanks that are filled in', () => {
    for (const venue of Object.values(table.venues)) {
      if (venue.kind !== 'conference') continue;
      for (const year of [2025, undefined])
        expect(booktitleOf(venue, year)).not.toMatch(/[{}]| {2}/);
      expect(venue.booktitle?.includes('{ordinal}') ?? false).toBe(venue.first !== undefined);
    }
  });
});

describe('findVenue', () => {
  it.each([
    ['ICLR', 'International Conference on Learning Representations'],
    ['iclr', 'International Conference on Learning Representations'],
    ['NIPS', 'Conference on Neural Information Processing Systems'],
    ['the Web Conference', 'Web Conference'],
    ['Information Processing and Management', 'Information Processing & Management'],
    ['J. Mach. Learn. Res.', 'Journal of Machine Learning Research'],
    [
      'IEEE Trans. Pattern Anal. Mach. Intell.',
      'IEEE Transactions on Pattern Analysis and Machine Intelligence',
    ],
    ['Int. Conf. Mach. Learn.', 'International Conference on Machine Learning'],
  ])('knows %j', (name, full) => {
    expect(findVenue(name)?.name).toBe(full);
  });

  it.each(['', '.', 'J.', 'Kite Letters', 'ICLRX'])('does not know %j', (name) => {
    expect(findVenue(name)).toBeUndefined();
  });
});

describe('booktitleOf', () => {
  it.each([
    [
      'ACL',
      2025,
      'Proceedings of the 63rd Annual Meeting of the Association for Computational Linguistics',
    ],
    [
      'ACL',
      2023,
      'Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics',
    ],
    [
      'ACL',
      1973,
      'Proceedings of the 11th Annual Meeting of the Association for Computational Linguistics',
    ],
    [
      'ACL',
      undefined,
      'Proceedings of the Annual Meeting of the Association for Computational Linguistics',
    ],
    ['ICML', 2024, 'Proceedings of the 41st International Conference on Machine Learning'],
    [
      'ICSE',
      2024,
      'Proceedings of the IEEE/ACM 46th International Conference on Software Engineering',
    ],
    [
      'ICSE',
      undefined,
      'Proceedings of the IEEE/ACM International Conference on Software Engineering',
    ],
    ['WWW', 2024, 'Proceedings of the ACM Web Conference 2024'],
    ['WWW', 2020, 'Proceedings of the Web Conference 2020'],
    ['CVPR', 2016, 'Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition'],
    [
      'CVPR',
      undefined,
      'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition',
    ],
    [
      'EMNLP',
      undefined,
      'Proceedings of the Conference on Empirical Methods in Natural Language Processing',
    ],
  ])('of %s in %s', (name, year, title) => {
    expect(booktitleOf(conference(name), year)).toBe(title);
  });
});
