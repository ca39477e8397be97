import { useCallback, useEffect, useRef, useState } from 'react';
import { tooLarge } from '../../../shared/feed/import-limits.ts';
import type { PageReading } from '../../../shared/feed/page-text/reading.ts';
import { type ImportFile, MAX_IMPORT_BYTES } from '../../../shared/ipc.ts';
import type { Failure } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { library } from '../../db/library.ts';
import { takeIn } from '../../db/take-in.ts';
import { failureOf, say } from '../../state/notice.ts';
import { closeDialog } from '../../state/ui.ts';
import {
  dismissReport,
  importInBackground,
  type Report,
  useBackgroundImport,
} from './background-import.ts';
import { type Importing, importFile, look } from './importer.ts';
import type { PapersLook } from './messages.ts';
import { fileProblem, problemOf, refusalOf } from './problems.ts';
import { readPage } from './read-page.ts';
import { incoming, type Reviewed, review, sightingOf } from './review.ts';
import { FIRST_PLAN, type Plan } from './review-plan.ts';
import { ReviewSession } from './review-session.ts';
import { type Source, SourceFailure, sourceOf, wholeOf } from './source.ts';
import { strings } from './strings.ts';

/** Where the import stands. */
export type Step =
  | { at: 'choose'; failure?: Failure; pasted?: string }
  | { at: 'reading'; name: string; done: number; total: number }
  | { at: 'review'; name: string; papers: Reviewed[]; reading: PageReading }
  | { at: 'adding'; done: number; total: number }
  | { at: 'look'; source: Source; look: PapersLook }
  | { at: 'entries'; session: ReviewSession; sightedAs: string; plan: Plan; failure?: Failure }
  | { at: 'report'; report: Report };

/** The steps of an import, and what leads from one to the next. */
export function useImport() {
  const [step, setStep] = useState<Step>(() => {
    const { report } = useBackgroundImport.getState();
    return report ? { at: 'report', report } : { at: 'choose' };
  });
  const abort = useRef(new AbortController());
  // A file that was read is kept in a worker, until it is imported or given up.
  const session = useRef<ReviewSession | null>(null);
  const letGo = useCallback(() => {
    abort.current.abort();
    session.current?.close();
    session.current = null;
  }, []);
  useEffect(() => letGo, [letGo]);

  // What was pasted or typed stays in the field, so that it can be mended and read again.
  const pasted = useRef('');
  const fail = useCallback(
    (failure: Failure) => setStep({ at: 'choose', failure, pasted: pasted.current }),
    [],
  );

  const readSource = useCallback(
    async (source: Source, isText: boolean) => {
      letGo();
      abort.current = new AbortController();
      const { signal } = abort.current;
      const { name, size } = source;
      setStep({ at: 'reading', name, done: 0, total: 0 });
      try {
        const found = await look(source, signal);
        if (signal.aborted) return;
        if (found.kind === 'refused') return fail(refusalOf(found.refusal, name));
        if (found.kind === 'bibliography') {
          const task = { source, as: found.as, library: library().db.name };
          const opened = await ReviewSession.open(task, signal, (done) => {
            if (!signal.aborted) setStep({ at: 'reading', name, done, total: size });
          });
          if (signal.aborted) return opened.close();
          session.current = opened;
          if (opened.summary.counts.all === 0) return fail(nothingIn(opened));
          const sightedAs = strings.sources[found.as](name);
          return setStep({ at: 'entries', session: opened, sightedAs, plan: FIRST_PLAN });
        }
        if (found.kind !== 'page') return setStep({ at: 'look', source, look: found });
        if (size > MAX_IMPORT_BYTES) return fail(tooLarge(name, size));
        const reading = await readPage(isText ? pasted.current : await wholeOf(source), signal);
        if (reading.problem) return fail(problemOf(reading.problem, name));
        const papers = await review(reading);
        if (!signal.aborted) setStep({ at: 'review', name, papers, reading });
      } catch (error) {
        if (!signal.aborted)
          fail(error instanceof SourceFailure ? error.failure : failureOf(error));
      }
    },
    [fail, letGo],
  );

  const read = useCallback(
    (name: string, text: string) => {
      pasted.current = text;
      return readSource(sourceOf(name, text), true);
    },
    [readSource],
  );

  const readFile = useCallback(
    (file: File) => readSource(sourceOf(file.name, file), false),
    [readSource],
  );

  const choose = async () => {
    const reply = await ask('pickImportFile', {});
    if (!reply.ok) return fail(reply.failure);
    if (!reply.value) return;
    await readOffered(reply.value);
  };

  const readOffered = useCallback(
    ({ name, size, url }: ImportFile) => readSource({ name, size, from: { url } }, false),
    [readSource],
  );

  const start = (name: string, count: number, importing: Importing) => {
    if (useBackgroundImport.getState().running) {
      const failure = { code: 'import-busy', message: strings.busy, hint: strings.busyHint };
      return step.at === 'entries' ? setStep({ ...step, failure }) : fail(failure);
    }
    // From here on the import has it.
    session.current = null;
    closeDialog();
    void importInBackground(name, count, importing);
  };

  const importAll = () => {
    if (step.at === 'look') {
      const { source, look: found } = step;
      const sightedAs = strings.sources.library(source.name);
      const task = { source, library: library().db.name, sightedAs };
      start(source.name, found.count, importFile(task));
    } else if (step.at === 'entries') {
      const { session: read, sightedAs, plan } = step;
      const how = { ...plan.options, sighting: { source: sightedAs } };
      start(read.name, read.summary.counts.all, read.take(plan.decisions, how));
    }
  };

  const setPlan = useCallback((change: (plan: Plan) => Plan) => {
    setStep((before) =>
      before.at === 'entries' ? { ...before, plan: change(before.plan) } : before,
    );
  }, []);

  const add = async (papers: readonly Reviewed[], name: string, reading: PageReading) => {
    abort.current = new AbortController();
    const { signal } = abort.current;
    setStep({ at: 'adding', done: 0, total: papers.length });
    try {
      const taken = await takeIn(incoming(papers, sightingOf(name, reading)), (done, total) => {
        if (!signal.aborted) setStep({ at: 'adding', done, total });
        return !signal.aborted;
      });
      const added = taken.filter(({ outcome }) => outcome === 'added').length;
      const improved = taken.filter(({ outcome }) => Array.isArray(outcome) && outcome.length > 0);
      const text = strings.done(added, improved.length);
      say(taken.length < papers.length ? strings.stopped(text) : text);
      closeDialog();
    } catch (error) {
      fail(failureOf(error));
    }
  };

  const stop = () => abort.current.abort();
  const again = () => {
    letGo();
    dismissReport();
    setStep({ at: 'choose', pasted: pasted.current });
  };
  const remember = (text: string) => {
    pasted.current = text;
  };
  const ways = { read, readFile, readOffered, choose };
  return { step, ...ways, importAll, setPlan, add, stop, again, remember };
}

/** Why a bibliography without papers is not shown; the first thing that is wrong with it says more. */
function nothingIn({ name, summary }: ReviewSession): Failure {
  const failure = refusalOf('no-papers', name);
  const [problem] = summary.problems;
  return problem ? { ...failure, hint: fileProblem(problem) } : failure;
}
