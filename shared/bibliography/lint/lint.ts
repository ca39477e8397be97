import type { Circumstances, Finding, Subject } from './finding.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';

/** What rules find in one paper, by rule; without those that find nothing. */
export type Findings = ReadonlyMap<RuleId, readonly Finding[]>;

/** Looks at one paper by itself, by all rules or by those that are asked for. */
export function lintPaper(
  subject: Subject,
  circumstances: Circumstances,
  rules: readonly RuleId[] = RULE_IDS,
): Findings {
  const findings = new Map<RuleId, readonly Finding[]>();
  for (const rule of rules) {
    const found = RULES[rule].check?.(subject, circumstances) ?? [];
    if (found.length > 0) findings.set(rule, found);
  }
  return findings;
}
