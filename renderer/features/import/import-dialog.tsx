import { useEffect } from 'react';
import type { ImportFile } from '../../../shared/ipc.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { dismissReport } from './background-import.ts';
import { ChooseStep } from './choose-step.tsx';
import { EntriesStep } from './entries-step.tsx';
import { LookStep } from './look-step.tsx';
import { ReportStep } from './report-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { strings } from './strings.ts';
import { type Step, useImport } from './use-import.ts';

/** The steps from which another file can be chosen. */
const OTHER: readonly Step['at'][] = ['review', 'look', 'entries', 'report'];

type Props = {
  file?: File | undefined;
  text?: string | undefined;
  /** A file that main serves. */
  offered?: ImportFile | undefined;
};

/** Imports a file of papers, a bibliography or a saved page: choose it, see what it holds, add it. */
export function ImportDialog({ file, text, offered }: Props) {
  const {
    step,
    read,
    readFile,
    readOffered,
    choose,
    importAll,
    setPlan,
    add,
    stop,
    again,
    remember,
  } = useImport();
  useEffect(() => {
    if (file) void readFile(file);
    else if (offered) void readOffered(offered);
    else if (text !== undefined) void read(strings.pasted, text);
  }, [file, text, offered, read, readFile, readOffered]);
  const close = () => {
    stop();
    dismissReport();
    closeDialog();
  };
  const wanted = step.at === 'review' ? step.papers.filter(({ kind }) => kind !== 'known') : [];
  return (
    <Dialog
      title={strings.title}
      size="large"
      onClose={close}
      closeLabel={strings.close}
      actions={
        <>
          {OTHER.includes(step.at) && <Button label={strings.other} onClick={again} />}
          {step.at === 'report' ? (
            <Button look="strong" label={strings.understood} onClick={close} />
          ) : (
            <Button label={strings.cancel} onClick={step.at === 'adding' ? stop : close} />
          )}
          {(step.at === 'look' || step.at === 'entries') && (
            <Button look="strong" label={strings.importFile} onClick={importAll} />
          )}
          {step.at === 'review' && (
            <Button
              look="strong"
              label={strings.import(wanted.length)}
              disabled={wanted.length === 0}
              onClick={() => void add(wanted, step.name, step.reading)}
            />
          )}
        </>
      }
    >
      {step.at === 'choose' && (
        <ChooseStep
          failure={step.failure}
          pasted={step.pasted ?? ''}
          onType={remember}
          onChoose={() => void choose()}
          onFile={(dropped) => void readFile(dropped)}
          onText={(pasted) => void read(strings.pasted, pasted)}
        />
      )}
      {step.at === 'reading' && (
        <label className="stack">
          {strings.reading(step.name)}
          <progress {...(step.total > 0 && { value: step.done, max: step.total })} />
        </label>
      )}
      {step.at === 'entries' && (
        <>
          {step.failure && <Problem failure={step.failure} />}
          <EntriesStep session={step.session} plan={step.plan} onPlan={setPlan} />
        </>
      )}
      {step.at === 'review' && <ReviewStep papers={step.papers} reading={step.reading} />}
      {step.at === 'look' && <LookStep step={step} />}
      {step.at === 'report' && <ReportStep report={step.report} />}
      {step.at === 'adding' && (
        <label className="stack">
          {strings.adding}
          <progress value={step.done} max={step.total} />
        </label>
      )}
    </Dialog>
  );
}
