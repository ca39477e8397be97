import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/reply.ts';
import type { Settings } from '../../../shared/settings.ts';
import { ask } from '../../bridge.ts';
import { failureOf, say, sayError } from '../../state/notice.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { makeBibliography } from './make-bibliography.ts';
import { type Scope, type Scopes, scopes } from './scope.ts';
import { strings } from './strings.ts';

type Made = { text: string; count: number };

/** The first characters of a long bibliography are enough to see what it will be like. */
const PREVIEW = 20_000;

/** Chooses papers and flavour, shows what will be written, then saves or copies it. */
export function ExportDialog() {
  const ids = useScopes();
  const [chosen, setScope] = useState<Scope | null>(null);
  const scope = chosen ?? usualScope(ids);
  const flavour = useSettings((settings) => settings.bibtexFlavour);
  const { made, failure, setFailure } = useBibliography(ids?.[scope] ?? null, flavour);
  const copy = async () => {
    if (!made) return;
    const reply = await ask('copyText', { text: made.text });
    if (reply.ok) finish(strings.copied(made.count));
    else setFailure(reply.failure);
  };
  const save = async () => {
    if (!made) return;
    setFailure(null);
    const reply = await ask('saveBibliography', {
      suggestedName: strings.fileName,
      text: made.text,
    });
    if (!reply.ok) setFailure(reply.failure);
    else if (reply.value) finish(strings.saved(made.count, reply.value.path));
  };
  const empty = made === null || made.count === 0;
  return (
    <Dialog
      title={strings.title}
      size="large"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button label={strings.copy} disabled={empty} onClick={() => void copy()} />
          <Button label={strings.save} look="strong" disabled={empty} onClick={() => void save()} />
        </>
      }
    >
      <div className="export-choices">
        <Choice
          legend={strings.papers}
          value={scope}
          onChange={setScope}
          options={(['selection', 'view', 'all'] as const).map((value) => ({
            value,
            label: strings.scopes[value](ids?.[value].length ?? 0),
            disabled: !ids?.[value].length,
          }))}
        />
        <Choice
          legend={strings.flavour}
          value={flavour}
          onChange={(value) => void changeSettings({ bibtexFlavour: value })}
          options={(['utf8', 'latex'] as const).map((value) => ({
            value,
            label: strings.flavours[value],
            hint: strings.flavourHints[value],
          }))}
        />
      </div>
      {failure && <Problem failure={failure} />}
      <textarea
        className="field preview"
        aria-label={strings.preview}
        readOnly
        spellCheck={false}
        value={previewOf(made, failure)}
      />
    </Dialog>
  );
}

function previewOf(made: Made | null, failure: Failure | null): string {
  if (made) return made.text.slice(0, PREVIEW) || strings.none;
  return failure ? '' : strings.making;
}

/** Several selected papers were selected for a reason; else the list, if there is anything in it. */
function usualScope(ids: Scopes | null): Scope {
  if (!ids) return 'view';
  if (ids.selection.length > 1) return 'selection';
  return ids.view.length > 0 ? 'view' : 'all';
}

/** The papers of each scope, as they were when the dialog opened; null until they are known. */
function useScopes(): Scopes | null {
  const [ids, setIds] = useState<Scopes | null>(null);
  useEffect(() => {
    scopes().then(setIds, sayError);
  }, []);
  return ids;
}

function finish(text: string): void {
  closeDialog();
  say(text);
}

/** The bibliography for the current choice; an older answer never replaces a newer one. */
function useBibliography(ids: Uint32Array | null, flavour: Settings['bibtexFlavour']) {
  const [made, setMade] = useState<Made | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let live = true;
    setMade(null);
    setFailure(null);
    if (!ids) return;
    makeBibliography(ids, flavour).then(
      (result) => live && setMade(result),
      (error) => live && setFailure(failureOf(error)),
    );
    return () => {
      live = false;
    };
  }, [ids, flavour]);
  return { made, failure, setFailure };
}
