import type { Circumstances, Finding } from '../../../shared/bibliography/lint/finding.ts';
import { ignoredName } from '../../../shared/bibliography/lint/ignored.ts';
import { lintPaper } from '../../../shared/bibliography/lint/lint.ts';
import type { RuleId } from '../../../shared/bibliography/lint/rules.ts';
import { type RuleCount, Tally, type Verdict } from '../../../shared/bibliography/lint/tally.ts';
import { Twins } from '../../../shared/bibliography/lint/twins.ts';
import { isWritable } from '../../../shared/bibliography/lint/write-field.ts';
import { texToText } from '../../../shared/tex.ts';
import type { LintPaper } from '../../db/lint-papers.ts';
import type { Twin } from '../../db/mend-papers.ts';
import type { PageInput, ShownFinding, ShownPaper } from './messages.ts';

/** Reads papers of the ledger by their ids, without those that are gone. */
export type ReadPapers = (ids: readonly string[]) => Promise<LintPaper[]>;

/** No more of a text is shown. */
const SHOWN = 400;

/** Looks at papers and keeps which of them have which faults; what they are is read when it is shown. */
export class Inspector {
  readonly #read: ReadPapers;
  readonly #circumstances: Circumstances;
  readonly #tally = new Tally();
  readonly #twins = new Twins();
  /** What users ignore, of the papers where there is any. */
  readonly #ignored = new Map<string, readonly string[]>();

  constructor(read: ReadPapers, circumstances: Circumstances) {
    this.#read = read;
    this.#circumstances = circumstances;
  }

  /** Looks at papers for the first time; duplicates among them are found by `findTwins`. */
  look(papers: readonly LintPaper[]): void {
    for (const paper of papers) this.#take(paper);
  }

  /** Finds the duplicates among some of the papers. */
  findTwins(ids: Iterable<string>): void {
    for (const id of ids) {
      const into = this.#twins.betterOf(id);
      const isIgnored = into !== null && this.#isIgnored(id, 'duplicate', into);
      const verdict: Verdict = isIgnored ? 'ignored' : 'mendable';
      this.#tally.put('duplicate', id, into === null ? null : verdict);
    }
  }

  /** Looks again at papers that have changed, have come or have gone. */
  async lookAgain(ids: readonly string[]): Promise<void> {
    const touched = new Set(ids);
    const addTwins = () => {
      for (const id of ids) for (const twin of this.#twins.of(id)) touched.add(twin);
    };
    addTwins();
    const papers = await this.#read(ids);
    for (const id of ids) {
      this.#tally.remove(id);
      this.#twins.remove(id);
      this.#ignored.delete(id);
    }
    for (const paper of papers) this.#take(paper);
    addTwins();
    this.findTwins(touched);
  }

  /** How many papers each rule finds fault with. */
  counts(): RuleCount[] {
    return this.#tally.counts();
  }

  /** The first papers that a rule finds fault with, read anew. */
  async page({ rule, ignored, count }: PageInput): Promise<ShownPaper[]> {
    const ids: string[] = [];
    for (const id of this.#tally.papersOf(rule, (verdict) => (verdict === 'ignored') === ignored)) {
      if (ids.length === count) break;
      ids.push(id);
    }
    const papers = await this.#read(ids);
    const others = await this.#titles(ids.flatMap((id) => this.#intoOf(rule, id) ?? []));
    return papers.map(({ subject }) => {
      const { id, title } = subject.paper;
      const into = this.#intoOf(rule, id);
      const found = lintPaper(subject, this.#circumstances, [rule]).get(rule) ?? [];
      return {
        id,
        title: short(texToText(title)),
        findings: found.map((finding) => shown(finding, isWritable(subject, finding.field))),
        into: into === null ? null : { id: into, title: others.get(into) ?? '' },
      };
    });
  }

  /** All papers that a rule can mend. */
  mendable(rule: RuleId): string[] {
    return [...this.#tally.papersOf(rule, (verdict) => verdict === 'mendable')];
  }

  /** All papers that are to be merged into others. */
  twins(): Twin[] {
    return this.mendable('duplicate').flatMap((id) => {
      const into = this.#twins.betterOf(id);
      return into === null ? [] : [{ id, into }];
    });
  }

  #take({ subject, ignored }: LintPaper): void {
    const { paper, citekey } = subject;
    if (ignored.length > 0) this.#ignored.set(paper.id, ignored);
    this.#twins.put(paper, citekey !== null);
    for (const [rule, found] of lintPaper(subject, this.#circumstances)) {
      this.#tally.put(rule, paper.id, this.#verdict(paper.id, rule, found));
    }
  }

  #verdict(id: string, rule: RuleId, found: readonly Finding[]): Verdict {
    if (this.#isIgnored(id, rule, null)) return 'ignored';
    return found.some(({ edit }) => edit !== undefined) ? 'mendable' : 'open';
  }

  #isIgnored(id: string, rule: RuleId, into: string | null): boolean {
    return this.#ignored.get(id)?.includes(ignoredName(rule, into)) ?? false;
  }

  #intoOf(rule: RuleId, id: string): string | null {
    return rule === 'duplicate' ? this.#twins.betterOf(id) : null;
  }

  async #titles(ids: readonly string[]): Promise<Map<string, string>> {
    const papers = ids.length > 0 ? await this.#read(ids) : [];
    return new Map(
      papers.map(({ subject: { paper } }) => [paper.id, short(texToText(paper.title))]),
    );
  }
}

function shown({ edit, before, after, ...rest }: Finding, writable: boolean): ShownFinding {
  return {
    ...rest,
    before: short(before),
    ...(after !== undefined && { after: short(after) }),
    mendable: edit !== undefined,
    writable: writable && before.length <= SHOWN,
  };
}

function short(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
