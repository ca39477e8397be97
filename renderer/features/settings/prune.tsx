import { useEffect, useState } from 'react';
import { sayError } from '../../state/notice.ts';
import { countFaded, pruneFaded } from '../../state/prune.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** How many papers have left the inbox untouched, and the way to delete them. */
export function Prune({ days }: { days: number }) {
  const [count, setCount] = useState<number | null>(null);
  const [isAsking, setAsking] = useState(false);
  // Another time means another number of papers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker knows the days
  useEffect(() => {
    setAsking(false);
    countFaded().then(setCount, sayError);
  }, [days]);
  if (count === null) return null;
  if (isAsking) {
    return (
      <div className="problem" role="alertdialog" aria-label={strings.prune}>
        <p>{strings.pruneSure(count)}</p>
        <div className="feed-buttons">
          <Button
            label={strings.pruneYes}
            look="danger"
            onClick={() => {
              closeDialog();
              void pruneFaded();
            }}
          />
          <Button label={strings.pruneNo} onClick={() => setAsking(false)} />
        </div>
      </div>
    );
  }
  return (
    <p className="hint">
      {strings.faded(count)}{' '}
      {count > 0 && <Button label={strings.prune} onClick={() => setAsking(true)} />}
    </p>
  );
}
