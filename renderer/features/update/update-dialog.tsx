import { useState } from 'react';
import type { Failure } from '../../../shared/reply.ts';
import { closeDialog } from '../../state/ui.ts';
import { restartNow, useUpdate } from '../../state/update.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import type { DrawNotes } from './offer.tsx';
import { PhaseButtons } from './phase-buttons.tsx';
import { PhaseView } from './phase-view.tsx';
import { strings } from './strings.ts';

/** Updates: whether there is one, what is new in it, and what to do about it. */
export function UpdateDialog({ draw }: { draw: DrawNotes }) {
  const update = useUpdate((state) => state.update);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const restart = async () => setRefusal(await restartNow());
  const hasNoKey = update?.support === 'no-key';
  return (
    <Dialog
      title={strings.title}
      size="medium"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        update && !hasNoKey && <PhaseButtons state={update} onRestart={() => void restart()} />
      }
    >
      {update && <p className="hint">{strings.running(update.running)}</p>}
      {hasNoKey ? (
        <p>{strings.noKey}</p>
      ) : (
        <PhaseView phase={update?.phase ?? { kind: 'checking' }} draw={draw} />
      )}
      {refusal && <Problem failure={refusal} />}
    </Dialog>
  );
}
