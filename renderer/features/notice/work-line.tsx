import { cancelWork, type Work } from '../../state/work.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** Work under way: what it is, how far it is, and a way to stop it. */
export function WorkLine({ work: { id, label, done, total, cancel } }: { work: Work }) {
  const far = total > 0 ? strings.howFar(done, total) : '';
  // Without a value the bar says that nobody knows how far it is.
  const value = total > 0 ? { value: done, max: total } : {};
  return (
    <div className="notice work">
      <div className="work-text">
        <span>{label}</span>
        <progress aria-label={label} aria-valuetext={far || undefined} {...value} />
      </div>
      <span className="work-count">{far}</span>
      {cancel !== 'none' && (
        <Button
          className="notice-undo"
          look="quiet"
          label={cancel === 'asked' ? strings.cancelling : strings.cancel}
          aria-disabled={cancel === 'asked'}
          onClick={() => cancelWork(id)}
        />
      )}
    </div>
  );
}
