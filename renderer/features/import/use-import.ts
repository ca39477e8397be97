import { useCallback, useEffect, useRef, useState } from 'react';
import { tooLarge } from '../../../shared/feed/import-limits.ts';
import type { PageReading } from '../../../shared/feed/page-text/reading.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/ipc.ts';
import type { Failure } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { takeIn } from '../../db/take-in.ts';
import { failureOf, say } from '../../state/notice.ts';
import { closeDialog } from '../../state/ui.ts';
import { problemOf } from './problems.ts';
import { readPage } from './read-page.ts';
import { incoming, type Reviewed, review, sightingOf } from './review.ts';
import { strings } from './strings.ts';

/** Where the import stands. */
export type Step =
  | { at: 'choose'; failure?: Failure; pasted?: string }
  | { at: 'reading'; name: string }
  | { at: 'review'; name: string; papers: Reviewed[]; reading: PageReading }
  | { at: 'adding'; done: number; total: number };

/** The steps of an import, and what leads from one to the next. */
export function useImport() {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  // What was pasted or typed stays in the field, so that it can be mended and read again.
  const pasted = useRef('');
  const fail = useCallback(
    (failure: Failure) => setStep({ at: 'choose', failure, pasted: pasted.current }),
    [],
  );

  const read = useCallback(
    async (name: string, source: Uint8Array | string) => {
      if (typeof source === 'string') pasted.current = source;
      if (source.length > MAX_IMPORT_BYTES) return fail(tooLarge(name, source.length));
      abort.current.abort();
      abort.current = new AbortController();
      const { signal } = abort.current;
      setStep({ at: 'reading', name });
      try {
        const reading = await readPage(source, signal);
        if (reading.problem) return fail(problemOf(reading.problem, name));
        const papers = await review(reading);
        if (!signal.aborted) setStep({ at: 'review', name, papers, reading });
      } catch (error) {
        if (!signal.aborted) fail(failureOf(error));
      }
    },
    [fail],
  );

  const readFile = useCallback(
    async (file: File) => {
      if (file.size > MAX_IMPORT_BYTES) return fail(tooLarge(file.name, file.size));
      try {
        await read(file.name, new Uint8Array(await file.arrayBuffer()));
      } catch (error) {
        fail(failureOf(error));
      }
    },
    [fail, read],
  );

  const choose = async () => {
    const reply = await ask('pickImportFile', {});
    if (!reply.ok) return fail(reply.failure);
    if (reply.value) await read(reply.value.name, reply.value.bytes);
  };

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
      const improved = taken.filter(({ outcome }) => outcome !== 'added' && outcome.length > 0);
      const text = strings.done(added, improved.length);
      say(taken.length < papers.length ? strings.stopped(text) : text);
      closeDialog();
    } catch (error) {
      fail(failureOf(error));
    }
  };

  const stop = () => abort.current.abort();
  const again = () => setStep({ at: 'choose', pasted: pasted.current });
  const remember = (text: string) => {
    pasted.current = text;
  };
  return { step, read, readFile, choose, add, stop, again, remember };
}
