import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readStarterFeed } from '../../shared/feed/starter-feed.ts';
import { identifiersOf, parseArxivId, parseDoi } from '../../shared/identifiers.ts';

const folder = resolve(import.meta.dirname, '../../data');
const readJson = (name: string) => JSON.parse(readFileSync(resolve(folder, name), 'utf8'));

const value = readJson('starter-feed.json');
const schema = readJson('starter-feed.schema.json');
const { feed, errors } = readStarterFeed(value);
const papers = feed?.papers ?? [];

/** The words of which there is more than one, with what they stand for. */
const repeated = (all: readonly unknown[]) => all.filter((each, at) => all.indexOf(each) !== at);

describe('the bundled feed', () => {
  const validate = new Ajv({ allErrors: true }).compile(schema);

  it('is valid by its schema', () => {
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['an unknown field', { ...value, extra: 1 }],
    ['another format', { ...value, format: 2 }],
    ['an abstract', { ...value, papers: [{ ...value.papers[0], abstract: 'We …' }] }],
    ['a paper without summary', { ...value, papers: [{ ...value.papers[0], summary: undefined }] }],
    [
      'a versioned arXiv id',
      { ...value, papers: [{ ...value.papers[0], arxivId: '2502.13922v2' }] },
    ],
    ['an author without a name', { ...value, papers: [{ ...value.papers[0], authors: [{}] }] }],
  ])('would not be valid with %s', (_name, wrong) => {
    expect(validate(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });

  it('is read without errors, every field of it', () => {
    expect(errors).toEqual([]);
    expect(papers).toEqual(value.papers);
    expect(feed).toMatchObject({ source: 'Hugging Face Papers', listedOn: '2025-03-13' });
  });

  it('has 88 papers', () => {
    expect(papers).toHaveLength(88);
  });

  it('has no paper twice', () => {
    expect(repeated(papers.map(({ arxivId }) => arxivId))).toEqual([]);
    expect(repeated(papers.map(({ title }) => title.toLowerCase()))).toEqual([]);
    expect(repeated(papers.flatMap(({ doi }) => doi ?? []))).toEqual([]);
    expect(repeated(papers.flatMap(identifiersOf))).toEqual([]);
  });

  it('spells identifiers as they are stored', () => {
    for (const { arxivId = '', doi } of papers) {
      expect(parseArxivId(arxivId)).toEqual({ id: arxivId });
      if (doi !== undefined) expect(parseDoi(doi)).toBe(doi);
    }
  });

  it('names no author twice on one paper', () => {
    for (const { title, authors = [] } of papers) {
      expect([title, repeated(authors.map((author) => JSON.stringify(author)))]).toEqual([
        title,
        [],
      ]);
    }
  });

  it('lists no paper that appeared after the listing', () => {
    const late = papers.filter(({ published = '' }) => published > (feed?.listedOn ?? ''));
    expect(late).toEqual([]);
  });
});

describe('the texts of the bundled feed', () => {
  it('are our own summaries: every paper has one, none an abstract', () => {
    for (const paper of papers) {
      expect(paper.summary?.length).toBeGreaterThanOrEqual(40);
      expect(paper).not.toHaveProperty('abstract');
    }
    expect(repeated(papers.map(({ summary }) => summary))).toEqual([]);
  });

  it('do not speak as the authors do', () => {
    const borrowed = papers.filter(({ summary = '' }) =>
      /\b(?:we|our|us)\b|\bin this (?:paper|work)\b/i.test(summary),
    );
    expect(borrowed.map(({ title }) => title)).toEqual([]);
  });

  it('are clean: no TeX left open, no blanks around or doubled', () => {
    for (const { title, summary = '', venue = 'x', topics = [] } of papers) {
      for (const text of [title, summary, venue, ...topics]) {
        expect(text).toBe(text.trim().replace(/\s+/g, ' '));
        expect((text.match(/(?<!\\)\$/g) ?? []).length % 2).toBe(0);
      }
    }
  });
});
