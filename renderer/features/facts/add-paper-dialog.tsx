import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Found, LookUp } from '../../../shared/lookup/found.ts';
import type { Failure } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { failureOf } from '../../state/notice.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { add } from './add.ts';
import { FoundPaper } from './found-paper.tsx';
import { PaperFields } from './paper-fields.tsx';
import { draftFrom, formOf, type PaperForm } from './paper-form.ts';
import { strings } from './strings.ts';

type Step =
  | { at: 'reference'; failure?: Failure }
  | { at: 'asking' }
  | { at: 'choosing'; choices: readonly (readonly Found[])[]; chosen: number }
  | { at: 'form'; form: PaperForm; asked: string[]; failure?: Failure };

type Given = { text?: string | undefined; waits?: boolean | undefined };

/** Adds one paper: looked up by an id, a link or a title, or filled in by hand. */
export function AddPaperDialog({ text: given = '', waits = false }: Given) {
  const [text, setText] = useState(given);
  const [step, setStep] = useState<Step>({ at: 'reference' });
  // Only the answer to the last question counts.
  const asked = useRef(0);

  const lookUp = async (what: string) => {
    asked.current += 1;
    const mine = asked.current;
    setStep({ at: 'asking' });
    const reply = await ask('lookUp', { text: what });
    if (asked.current !== mine) return;
    setStep(reply.ok ? stepAfter(reply.value) : { at: 'reference', failure: reply.failure });
  };
  const change = (next: string) => {
    asked.current += 1;
    setText(next);
    setStep({ at: 'reference' });
  };
  // What was dropped is looked up at once; what a link brought waits for the user.
  const begin = useRef(given === '' || waits ? null : () => lookUp(given));
  useEffect(() => {
    void begin.current?.();
    return () => void ask('cancelNetwork', { what: 'dialog' });
  }, []);

  const read = step.at === 'form' ? draftFrom(step.form) : null;
  const problem = read && 'problem' in read ? read.problem : undefined;
  const take = async (layers: readonly Found[]) => {
    try {
      await add(layers);
      closeDialog();
    } catch (error) {
      setStep({ at: 'reference', failure: failureOf(error) });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step.at === 'choosing') void take(step.choices[step.chosen] ?? []);
    else if (read && 'draft' in read) {
      void take([{ draft: read.draft, origin: 'user', source: strings.hand }]);
    } else if (step.at === 'reference' && text.trim() !== '') void lookUp(text);
  };
  const isAsking = step.at === 'asking';
  const isAdding = step.at === 'choosing' || step.at === 'form';
  return (
    <Dialog
      title={strings.title}
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <p className="hint" aria-live="polite">
            {problem}
          </p>
          {step.at !== 'form' && (
            <Button
              label={strings.byHand}
              onClick={() => {
                asked.current += 1;
                setStep({ at: 'form', form: formOf({ title: '' }), asked: [] });
              }}
            />
          )}
          <Button label={strings.cancel} onClick={closeDialog} />
          <Button
            label={isAdding ? strings.add : isAsking ? strings.asking : strings.lookUp}
            look="strong"
            type="submit"
            form="add-paper"
            disabled={isAsking || problem !== undefined || (!isAdding && text.trim() === '')}
          />
        </>
      }
    >
      <form id="add-paper" className="stack wide" onSubmit={submit}>
        {step.at !== 'form' && (
          <>
            <label className="stack">
              {strings.reference}
              <input
                className="field"
                value={text}
                spellCheck={false}
                aria-describedby="add-paper-hint"
                onChange={(event) => change(event.target.value)}
              />
            </label>
            <p id="add-paper-hint" className="hint">
              {strings.referenceHint}
            </p>
          </>
        )}
        {'failure' in step && step.failure && <Problem failure={step.failure} />}
        {step.at === 'choosing' && <Choices step={step} onChange={setStep} />}
        {step.at === 'form' && (
          <>
            {step.asked.length > 0 && <p role="status">{strings.none(step.asked.join(', '))}</p>}
            <PaperFields form={step.form} onChange={(form) => setStep({ ...step, form })} />
          </>
        )}
      </form>
    </Dialog>
  );
}

function Choices({
  step,
  onChange,
}: {
  step: Step & { at: 'choosing' };
  onChange: (step: Step) => void;
}) {
  return (
    <fieldset className="choice" aria-live="polite">
      <legend>{step.choices.length > 1 ? strings.choose : strings.found}</legend>
      {step.choices.map((layers, index) => {
        const best = layers.at(-1);
        return (
          best && (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <label key={index} className="choice-line">
              <input
                type="radio"
                name="found-paper"
                checked={step.chosen === index}
                onChange={() => onChange({ ...step, chosen: index })}
              />
              <FoundPaper found={best} />
            </label>
          )
        );
      })}
    </fieldset>
  );
}

function stepAfter(answer: LookUp): Step {
  if (answer.kind === 'found') return { at: 'choosing', choices: [answer.layers], chosen: 0 };
  if (answer.kind === 'choices') {
    return { at: 'choosing', choices: answer.choices.map((each) => [each]), chosen: 0 };
  }
  const { start, asked, failure } = answer;
  return { at: 'form', form: formOf(start), asked, ...(failure && { failure }) };
}
