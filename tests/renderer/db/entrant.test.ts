import { expect, it } from 'vitest';
import { entrantOf } from '../../../renderer/db/entrant.ts';
import { tagsOf } from '../../../renderer/db/entry-tags.ts';
import { parseBibtex } from '../../../shared/bibliography/parse.ts';

const entrants = (text: string) =>
  parseBibtex(text).entries.flatMap((entry) => entrantOf(entry) ?? []);

it('takes what is the user’s apart from what a file says of a paper', () => {
  const [entrant] = entrants(
    '@misc{a:1, title = {Kites}, keywords = {wind, kites/landing}, annote = {Mine.}, note = {To appear}, ids = {old1, b[ad}}',
  );
  expect(entrant).toMatchObject({
    citekey: 'a:1',
    ids: ['old1'],
    keywords: ['wind', 'kites/landing'],
    annotation: 'Mine.',
    remark: 'To appear',
    draft: { title: 'Kites' },
  });
});

it('takes groups of JabRef and Mendeley for keywords', () => {
  const [entrant] = entrants(
    '@misc{a, title = {Kites}, keywords = {wind}, groups = {Wind, Chapter 2}, mendeley-groups = {Thesis/Data}}',
  );
  expect(entrant?.keywords).toEqual(['wind', 'Chapter 2', 'Thesis/Data']);
});

it('has no key that no \\cite could name', () => {
  expect(entrants('@misc{a"b, title = {Kites}}')[0]?.citekey).toBeNull();
  expect(entrants('@misc{, title = {Kites}}')[0]?.citekey).toBeNull();
});

it('makes tags of keywords, below another and each once, and one for all', () => {
  const [entrant] = entrants('@misc{a, title = {Kites}, keywords = {wind, kites/landing, wind}}');
  if (!entrant) throw new Error('no entry');
  const none = { keywords: false, parent: '', all: '' };
  expect(tagsOf(entrant, none)).toEqual([]);
  expect(tagsOf(entrant, { ...none, all: ' #imported ' })).toEqual(['imported']);
  expect(tagsOf(entrant, { ...none, keywords: true })).toEqual(['wind', 'kites/landing']);
  expect(tagsOf(entrant, { keywords: true, parent: 'from file/', all: '' })).toEqual([
    'from file/wind',
    'from file/kites/landing',
  ]);
});
