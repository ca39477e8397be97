import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './fixtures.ts';

/** Titles of the bundled papers, in their order. */
export async function bundledTitles(): Promise<string[]> {
  const feed = JSON.parse(await readFile(join(ROOT, 'data/starter-feed.json'), 'utf8'));
  return feed.papers.map((paper: { title: string }) => paper.title);
}

/** An invented abstract that can be told apart from every other by its number. */
export function abstractOf(index: number): string {
  return (
    `We describe contraption number ${index}, which turns long questions into short answers. ` +
    'It is built from three parts, each simpler than the one before. ' +
    `In ${index + 2} trials with invented data the contraption did what its makers hoped.`
  );
}

/** A page of papers as a browser copies it: furniture, a date, then titles and abstracts. */
export function pageText(titles: readonly string[], lineEnd = '\n'): string {
  const furniture = ['new', 'Get papers in your inbox!', 'Subscribe', 'byAK and friends', 'Mar 13'];
  const papers = titles.flatMap((title, index) => [title, abstractOf(index)]);
  return [...furniture, ...papers].join(lineEnd + lineEnd) + lineEnd;
}
