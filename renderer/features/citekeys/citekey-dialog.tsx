import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { citekeyProblem } from '../../../shared/bibliography/citekey/rules.ts';
import { texToText } from '../../../shared/tex.ts';
import { clashesOf } from '../../db/citekeys.ts';
import { library } from '../../db/library.ts';
import { proposeCitekeys } from '../../db/propose-citekeys.ts';
import { rekey } from '../../db/rekey.ts';
import { breathe } from '../../state/breathe.ts';
import { perform } from '../../state/history.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { strings } from './strings.ts';

/** Asks for another citekey of a paper. */
export function CitekeyDialog({ id }: { id: string }) {
  const known = useLiveQuery(async () => {
    const paper = await library().db.papers.get(id);
    const [proposal] = paper ? await proposeCitekeys([paper], breathe) : [];
    return proposal ?? null;
  }, [id]);
  return known ? <CitekeyForm id={id} now={known.now} next={known.next} /> : null;
}

function CitekeyForm({ id, now, next }: { id: string; now: string | null; next: string }) {
  const [typed, setTyped] = useState(now ?? next);
  const citekey = typed.trim().normalize('NFC');
  const clash = useLiveQuery(() => clashIn(citekey, id), [citekey, id]);
  const wrong = citekeyProblem(citekey);
  const problem = wrong ? strings.problem(wrong) : (clash?.message ?? undefined);
  const submit = () => {
    closeDialog();
    void perform(strings.changed(citekey), () => rekey([{ paperId: id, citekey }]));
  };
  return (
    <FormDialog
      title={strings.title}
      size="small"
      // Nothing is stored before it is known whether the key is free.
      disabled={citekey === now || clash?.citekey !== citekey}
      problem={problem}
      onSubmit={submit}
      onClose={closeDialog}
      labels={{ close: strings.close, cancel: strings.cancel, submit: strings.change }}
    >
      <label className="stack">
        {strings.citekey}
        <input
          className="field code"
          value={typed}
          spellCheck={false}
          aria-describedby="citekey-hint"
          aria-invalid={problem !== undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {next !== citekey && (
        <p>
          <Button label={strings.proposed(next)} onClick={() => setTyped(next)} />
        </p>
      )}
      <p id="citekey-hint" className="hint">
        {now === null ? strings.first : strings.stays}
      </p>
    </FormDialog>
  );
}

/** Why a citekey cannot be had, null if it can; with the key, for an answer may come late. */
async function clashIn(
  citekey: string,
  paperId: string,
): Promise<{ citekey: string; message: string | null }> {
  const [clash] = await clashesOf([{ citekey, paperId }]);
  if (!clash) return { citekey, message: null };
  const paper = await library().db.papers.get(clash.owner.paperId);
  const title = paper ? texToText(paper.title) : strings.ofAPaper;
  const say = clash.owner.isAlias ? strings.wasTaken : strings.taken;
  return { citekey, message: say(clash.owner.citekey, title) };
}
