import type { RuleId } from './rules.ts';

/**
 * The name under which a paper remembers what the user will not hear of: the rule, and for a
 * duplicate the paper that it is not.
 */
export function ignoredName(rule: RuleId, into: string | null): string {
  return into === null ? rule : `${rule} ${into}`;
}
