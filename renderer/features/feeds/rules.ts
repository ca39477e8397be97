import { parse } from '../../../shared/query.ts';
import { tagPath } from '../../../shared/tag-path.ts';
import type { FeedRule } from '../../db/rows.ts';
import { strings } from './strings.ts';

/** What keeps the rules from being saved, in words; undefined if nothing does. */
export function problemOfRules(rules: readonly FeedRule[]): string | undefined {
  for (const [at, { query, action, tag }] of rules.entries()) {
    const read = parse(query);
    if (query.trim() === '') return strings.badRule(at + 1, strings.noQuery);
    if ('error' in read) return strings.badRule(at + 1, read.error.message);
    if (action === 'tag' && tagPath(tag ?? '') === null)
      return strings.badRule(at + 1, strings.noTag);
  }
  return undefined;
}

/** The rules as they are stored. */
export function cleanRules(rules: readonly FeedRule[]): FeedRule[] {
  return rules.map(({ query, action, tag }) => {
    const path = action === 'tag' ? tagPath(tag ?? '') : null;
    return { query: query.trim(), action, ...(path !== null && { tag: path }) };
  });
}
