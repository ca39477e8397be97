import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type Props = {
  title: string;
  size?: 'small' | 'medium' | 'large';
  /** What keeps the form from being sent, in words, beside its buttons. */
  problem?: string | undefined;
  /** Whether it cannot be sent, for a reason that needs no words of its own. */
  disabled?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  labels: { close: string; cancel: string; submit: string };
  children: ReactNode;
};

/** A dialog that is a form: it is sent by its button or by Enter, unless something is wrong. */
export function FormDialog(props: Props) {
  const { title, size, problem, disabled = false, onSubmit, onClose, labels, children } = props;
  const id = useId();
  const isSent = problem === undefined && !disabled;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSent) onSubmit();
  };
  return (
    <Dialog
      title={title}
      {...(size && { size })}
      onClose={onClose}
      closeLabel={labels.close}
      actions={
        <>
          <p className="hint" aria-live="polite">
            {problem}
          </p>
          <Button label={labels.cancel} onClick={onClose} />
          <Button label={labels.submit} look="strong" type="submit" form={id} disabled={!isSent} />
        </>
      }
    >
      <form id={id} className="stack wide" onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}
