import type { Finding } from '../../../shared/bibliography/lint/finding.ts';
import type { RuleId } from '../../../shared/bibliography/lint/rules.ts';
import type { RuleCount } from '../../../shared/bibliography/lint/tally.ts';
import type { Twin } from '../../db/mend-papers.ts';

/** A finding as it is shown: what would be changed is made anew when it is mended. */
export type ShownFinding = Omit<Finding, 'edit'> & {
  mendable: boolean;
  /** Whether it can be written by hand in the paper's entry. */
  writable: boolean;
};

/** What one rule finds in one paper. */
export type ShownPaper = {
  id: string;
  title: string;
  findings: ShownFinding[];
  /** The paper that it is to be merged into, for a duplicate. */
  into: { id: string; title: string } | null;
};

/** Which papers of a rule are asked for. */
export type PageInput = { rule: RuleId; ignored: boolean; count: number };

/** What the page may ask of the worker and wait for. */
export type HealthRequests = {
  page: { input: PageInput; output: ShownPaper[] };
  /** All papers that a rule can mend. */
  mendable: { input: { rule: RuleId }; output: string[] };
  /** All papers that are to be merged into others. */
  twins: { input: Record<string, never>; output: Twin[] };
};

/** What the page tells the worker. */
export type ToHealth =
  | { kind: 'check'; library: string; ids: readonly string[] | 'all'; today: string }
  /** These papers have changed. */
  | { kind: 'changed'; ids: readonly string[] }
  | { kind: 'stop' }
  | {
      [N in keyof HealthRequests]: {
        kind: 'request';
        n: number;
        name: N;
        input: HealthRequests[N]['input'];
      };
    }[keyof HealthRequests];

/** How far the check is, and what was found until then. */
export type Report = {
  state: 'checking' | 'done' | 'stopped';
  checked: number;
  total: number;
  counts: RuleCount[];
};

/** What the worker tells the page. */
export type FromHealth =
  | { kind: 'report'; report: Report }
  | { kind: 'answer'; n: number; value: HealthRequests[keyof HealthRequests]['output'] }
  | { kind: 'failed'; n: number | null; message: string };
