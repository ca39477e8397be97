import { useState } from 'react';
import type { Profile } from '../../../shared/bibliography/profile.ts';
import { CLIPBOARD } from '../../../shared/output.ts';
import type { Failure, Reply } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { keepUpToDate } from '../../state/auto-exports.ts';
import { type Progress, writeBibliography } from '../../state/bibliography.ts';
import { failureOf, say, sayFailure } from '../../state/notice.ts';
import { closeDialog, useUi } from '../../state/ui.ts';
import { startWork } from '../../state/work.ts';
import type { WrittenEntries } from '../../workers/bibliography/messages.ts';
import { listOf, papersOf, type Scope, type Shown } from './scope.ts';
import { strings } from './strings.ts';

/** An export under way: how far it is, and how to stop it. */
export type Running = { done: number; total: number; stop: () => void };

/** Writes what is chosen in the dialog, which is closed when all went well. */
export function useExport(scope: Scope, shown: Shown, profile: Profile, count: number) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const write = async (to: string, said: (written: WrittenEntries) => string) => {
    const stop = new AbortController();
    const work = startWork({ label: strings.writing(count), cancel: () => stop.abort() });
    const progress: Progress = (done, total) => {
      work.update(done, total);
      setRunning({ done, total, stop: () => stop.abort() });
    };
    progress(0, 0);
    try {
      const papers = await papersOf(scope, shown);
      conclude(await writeBibliography({ papers, profile, to }, stop.signal, progress), said);
    } catch (error) {
      conclude({ ok: false, failure: failureOf(error) }, said);
    } finally {
      work.end();
      setRunning(null);
    }
  };
  const conclude = (reply: Reply<WrittenEntries>, said: (written: WrittenEntries) => string) => {
    const isOpen = useUi.getState().dialog?.kind === 'export';
    if (reply.ok) {
      if (isOpen) closeDialog();
      say(said(reply.value));
    } else if (reply.failure.code !== 'stopped') {
      if (isOpen) setFailure(reply.failure);
      else sayFailure(reply.failure);
    }
  };
  const copy = () => {
    setFailure(null);
    return write(CLIPBOARD, (written) => strings.copied(written.count));
  };
  const save = async (keep: boolean) => {
    setFailure(null);
    const { format } = profile;
    const chosen = await ask('chooseOutput', {
      format,
      suggestedName: strings.fileName[format],
    });
    if (!chosen.ok) return setFailure(chosen.failure);
    if (!chosen.value) return;
    const { id, path } = chosen.value;
    const list = keep ? listOf(scope) : null;
    if (list) {
      const kept = await keepUpToDate({ id, path, list, profile }, strings.following(path));
      if (!kept.ok) return setFailure(kept.failure);
      closeDialog();
      return;
    }
    await write(id, (written) => {
      const { isChanged } = written;
      return (isChanged ? strings.saved : strings.same)(written.count, written.path);
    });
  };
  return { failure, running, copy, save };
}
