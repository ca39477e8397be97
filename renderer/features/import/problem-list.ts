import type { FileProblem } from './paper-reader.ts';

/** So many problems are listed; the rest is counted. */
const MOST = 200;

/** What is wrong with a file: the first problems, and how many there are. */
export class ProblemList {
  readonly first: FileProblem[] = [];
  count = 0;

  /** Notes more problems. */
  add(problems: readonly FileProblem[]): void {
    this.first.push(...problems.slice(0, MOST - this.first.length));
    this.count += problems.length;
  }
}
