import { useEffect, useState } from 'react';
import type { LineChange } from '../../../shared/line-diff.ts';
import type { Failure } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { editExport } from '../../db/exports.ts';
import { useExports } from '../../state/auto-exports/status.ts';
import { exportNow } from '../../state/auto-exports.ts';
import { compareFile } from '../../state/bibliography.ts';
import { perform } from '../../state/history.ts';
import { failureOf, say, sayError } from '../../state/notice.ts';
import { closeDialog, openDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { strings } from './auto-strings.ts';

/** So many places and lines of each are shown at the most. */
const PLACES = 100;
const LINES = 40;

/** Shows how a file that someone else has changed differs from ours, and asks which one to keep. */
export function ConflictDialog({ id }: { id: string }) {
  const path = useExports(({ files }) => files.find(({ row }) => row.id === id)?.row.path) ?? '';
  const { changes, failure } = useDifference(id);
  const keepTheirs = async () => {
    closeDialog();
    await perform(strings.keptTheirs(path), () => editExport(id, { paused: true }));
  };
  const importTheirs = async () => {
    const reply = await ask('offerFollowed', { id });
    if (!reply.ok || !reply.value) return;
    const theirs = await fetch(reply.value.url);
    const file = new File([await theirs.blob()], reply.value.name);
    await keepTheirs();
    openDialog({ kind: 'import', file });
  };
  const keepOurs = async () => {
    closeDialog();
    await exportNow(id, 'aside');
    const state = useExports.getState().files.find(({ row }) => row.id === id)?.state.kind;
    if (state === 'good') say(strings.keptOurs(path));
  };
  return (
    <Dialog
      title={strings.conflictTitle}
      size="large"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button
            label={strings.importTheirs}
            onClick={() => void importTheirs().catch(sayError)}
          />
          <Button
            label={strings.theirs}
            title={strings.theirsHint}
            onClick={() => void keepTheirs().catch(sayError)}
          />
          <Button
            label={strings.ours}
            title={strings.oursHint}
            look="strong"
            onClick={() => void keepOurs().catch(sayError)}
          />
        </>
      }
    >
      <p>{strings.conflict(path)}</p>
      <ul className="hint">
        <li>
          {strings.theirs}: {strings.theirsHint}
        </li>
        <li>
          {strings.ours}: {strings.oursHint}
        </li>
      </ul>
      {failure && <Problem failure={failure} />}
      {changes === null && !failure && <p role="status">{strings.comparing}</p>}
      {changes?.length === 0 && <p role="status">{strings.noDifference}</p>}
      {changes && changes.length > 0 && <Difference changes={changes} />}
    </Dialog>
  );
}

function Difference({ changes }: { changes: readonly LineChange[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="difference" aria-label={strings.difference} tabIndex={0}>
      {changes.slice(0, PLACES).map(({ at, removed, added }) => (
        <div key={at.join()}>
          <h3>{strings.line(at[0] + 1)}</h3>
          <Lines mark="−" word={strings.isRemoved} lines={removed} />
          <Lines mark="+" word={strings.isAdded} lines={added} />
        </div>
      ))}
      {changes.length > PLACES && <p className="hint">{strings.more(changes.length - PLACES)}</p>}
    </section>
  );
}

/** Lines that only one of the two has: told apart by sign and word as well as by colour. */
function Lines(props: { mark: '−' | '+'; word: string; lines: readonly string[] }) {
  const { mark, word, lines } = props;
  if (lines.length === 0) return null;
  const shown = lines.slice(0, LINES).map((line) => `${mark} ${line}`);
  return (
    <pre data-mark={mark}>
      <span className="hint">{word}</span>
      {`\n${shown.join('\n')}${lines.length > LINES ? '\n…' : ''}`}
    </pre>
  );
}

/** What differs; null until that is known. */
function useDifference(id: string): { changes: LineChange[] | null; failure: Failure | null } {
  const [changes, setChanges] = useState<LineChange[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let live = true;
    compare(id).then(
      (reply) => {
        if (!live || !reply) return;
        if (reply.ok) setChanges(reply.value);
        else setFailure(reply.failure);
      },
      (error) => live && setFailure(failureOf(error)),
    );
    return () => {
      live = false;
    };
  }, [id]);
  return { changes, failure };
}

async function compare(id: string) {
  const offered = await ask('offerFollowed', { id });
  if (!offered.ok) return offered;
  return offered.value && compareFile(id, offered.value.url);
}
