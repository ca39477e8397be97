import { formatNumber } from '../numbers.ts';

/** How many new papers a saved search finds. */
export type Match = { name: string; count: number };

/** What a notification says of a refresh: "12 new papers, 3 match retrieval". */
export function newsWords(added: number, matches: readonly Match[]): string {
  const papers = `${formatNumber(added)} new ${added === 1 ? 'paper' : 'papers'}`;
  const found = matches.filter(({ count }) => count > 0);
  const words = found.map(
    ({ name, count }) => `${formatNumber(count)} ${count === 1 ? 'matches' : 'match'} ${name}`,
  );
  return [papers, ...words].join(', ');
}
