import type { LookedUp } from '../../../shared/lookup/looked-up.ts';

/** What was read of a paper, without its bibliographic entry, which has tests of its own. */
export function facts(read: LookedUp): LookedUp {
  if ('problem' in read) return read;
  const { entry: _, ...draft } = read.draft;
  return { draft };
}
