import type { Paper } from '../../../shared/paper.ts';
import { citekeysFor } from '../../db/citekeys.ts';

/** The citekeys of papers by their ids; those that have none get one, in the order of their ids. */
export async function keysFor(papers: readonly Paper[]): Promise<Map<string, string>> {
  const keys = await citekeysFor(papers);
  return new Map([...keys].map(([id, { citekey }]) => [id, citekey]));
}
