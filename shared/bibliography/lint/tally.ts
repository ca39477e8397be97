import { RULE_IDS, type RuleId } from './rules.ts';

/** What a rule says of a paper: it can be mended, only the user can, or the user ignores it. */
export type Verdict = 'mendable' | 'open' | 'ignored';

/** How many papers a rule finds fault with; ignored ones are not among the others. */
export type RuleCount = { rule: RuleId; count: number; mendable: number; ignored: number };

/** Which papers each rule finds fault with. It keeps ids alone, so that it stays small. */
export class Tally {
  readonly #papers = new Map<RuleId, Map<string, Verdict>>();

  /** Takes down what one rule says of a paper; null for nothing. */
  put(rule: RuleId, id: string, verdict: Verdict | null): void {
    const papers = this.#papers.get(rule);
    if (verdict === null) papers?.delete(id);
    else if (papers) papers.set(id, verdict);
    else this.#papers.set(rule, new Map([[id, verdict]]));
  }

  /** Forgets a paper. */
  remove(id: string): void {
    for (const papers of this.#papers.values()) papers.delete(id);
  }

  /** The rules that find anything, in their order. */
  counts(): RuleCount[] {
    return RULE_IDS.flatMap((rule) => {
      const verdicts = [...(this.#papers.get(rule)?.values() ?? [])];
      const ignored = verdicts.filter((verdict) => verdict === 'ignored').length;
      const mendable = verdicts.filter((verdict) => verdict === 'mendable').length;
      const count = verdicts.length - ignored;
      return verdicts.length > 0 ? [{ rule, count, mendable, ignored }] : [];
    });
  }

  /** The papers of a rule, in the order in which they were found. */
  *papersOf(rule: RuleId, isSo: (verdict: Verdict) => boolean): Generator<string> {
    for (const [id, verdict] of this.#papers.get(rule) ?? []) if (isSo(verdict)) yield id;
  }
}
