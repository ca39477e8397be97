import { create } from 'zustand';
import { later } from '../../../shared/hlc.ts';
import type { Failure } from '../../../shared/reply.ts';
import { library } from '../../db/library.ts';
import { rememberImport } from '../../state/history.ts';
import { failureOf, say, sayFailure } from '../../state/notice.ts';
import { type Moment, moment } from '../../state/steps.ts';
import { openDialog, useUi } from '../../state/ui.ts';
import { startWork } from '../../state/work.ts';
import type { Importing } from './importer.ts';
import type { Ending } from './messages.ts';
import { fileProblem, refusalOf, troubleFailure } from './problems.ts';
import { SourceFailure } from './source.ts';
import { strings } from './strings.ts';

/** What is to be said of an import that is over, when that is more than a line. */
export type Report = {
  name: string;
  summary: string;
  failure: Failure | null;
  /** The first problems of the file in words, and how many there are. */
  problems: string[];
  problemCount: number;
};

/** The import that goes on behind the window, and what is to be said of the last one. */
export const useBackgroundImport = create<{ running: boolean; report: Report | null }>(() => ({
  running: false,
  report: null,
}));

/** Takes the report away. */
export function dismissReport(): void {
  useBackgroundImport.setState({ report: null });
}

/**
 * Imports a file while the window is used: progress stands with the notices, where it can be stopped.
 * Whatever ends it, what was stored stays, and it is said what that is.
 */
export async function importInBackground(
  name: string,
  count: number,
  importing: Importing,
): Promise<void> {
  const stop = new AbortController();
  const label = strings.importing(name);
  const start = performance.now();
  const began = moment();
  const work = startWork({ label, cancel: () => stop.abort() });
  useBackgroundImport.setState({ running: true, report: null });
  try {
    const ending = await importing(stop.signal, (stored) => {
      // What the user does next must stand later in the log than what the worker has written.
      library().clock = later(library().clock, stored.clock);
      // People count papers; how many are left is known by what was read.
      const part = Math.min(1, stored.progress.read / stored.progress.of);
      work.update(Math.round(part * count), count);
    });
    // For whoever measures: from the press of the button to the last paper stored.
    if (isWhole(ending)) performance.measure('lectern:import', { start });
    await conclude(name, ending, began);
  } catch (error) {
    sayFailure(error instanceof SourceFailure ? error.failure : failureOf(error));
  } finally {
    work.end();
    useBackgroundImport.setState({ running: false });
  }
}

function isWhole({ stopped, trouble, refusal }: Ending): boolean {
  return !stopped && trouble === null && refusal === null;
}

/** Says how an import ended: in a line, or in the dialog when there is more to say. */
async function conclude(name: string, ending: Ending, began: Moment): Promise<void> {
  const { stopped, trouble, refusal, problems, problemCount, range } = ending;
  const done = strings.imported(ending);
  if (range) await rememberImport(strings.undoable(name, done), range, began);
  const summary = stopped ? strings.stopped(done) : done;
  const failure = refusal ? refusalOf(refusal, name) : trouble && troubleFailure(trouble);
  if (!failure && problemCount === 0) {
    say(summary, range !== null);
    return;
  }
  const report = { name, summary, failure, problems: problems.map(fileProblem), problemCount };
  useBackgroundImport.setState({ report });
  if (useUi.getState().dialog === null) openDialog({ kind: 'import' });
  else if (failure) sayFailure(failure);
  else say(`${summary}. ${strings.problems(problemCount)}`, range !== null);
}
