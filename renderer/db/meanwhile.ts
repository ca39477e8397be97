import type { Change } from '../../shared/operation.ts';
import { onNews } from './library.ts';
import { rowName } from './write-rows.ts';

/** What the user does while a long action runs: it came later, so it has the last word. */
export class Meanwhile {
  readonly #fields = new Map<string, Set<string>>();
  #own: ReadonlySet<Change> = new Set();
  /** Ends the watch. */
  readonly end: () => void;

  /** Watches every change from now on. */
  constructor() {
    this.end = onNews(({ changes = [] }) => {
      for (const change of changes) if (!this.#own.has(change)) this.#note(change);
    });
  }

  /** The long action's next changes, without those of fields that the user set meanwhile. */
  spare(changes: readonly (Change | null)[]): Change[] {
    const own = changes
      .filter((change) => change !== null)
      .filter((change) => !this.#isTheirs(change));
    this.#own = new Set(own);
    return own;
  }

  #note(change: Change): void {
    const name = rowName(change);
    const known = this.#fields.get(name) ?? [];
    this.#fields.set(name, new Set([...known, ...fieldsOf(change)]));
  }

  #isTheirs(change: Change): boolean {
    const theirs = this.#fields.get(rowName(change));
    return theirs !== undefined && fieldsOf(change).some((field) => theirs.has(field));
  }
}

const fieldsOf = ({ before, after }: Change) => Object.keys({ ...before, ...after });
