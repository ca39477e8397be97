import { Button } from '../../ui/button.tsx';
import type { Report } from './messages.ts';
import { strings } from './strings.ts';

/** How far the check is, with a way to stop it; then what it found, in a line. */
export function CheckProgress({ report, onStop }: { report: Report; onStop: () => void }) {
  const { state, checked, total } = report;
  if (state === 'checking') {
    const far = strings.howFar(checked, total);
    return (
      <div className="health-progress">
        <progress
          aria-label={strings.checking}
          aria-valuetext={far}
          value={checked}
          max={Math.max(total, 1)}
        />
        <span className="hint">{far}</span>
        <Button label={strings.stop} onClick={onStop} />
      </div>
    );
  }
  const kinds = report.counts.filter(({ count }) => count > 0).length;
  const stopped = state === 'stopped' ? `${strings.stoppedAt(checked, total)} ` : '';
  if (kinds > 0 || checked === 0) {
    const text = checked === 0 ? strings.nonePapers : strings.found(kinds, checked);
    return (
      <p className="hint" role="status">
        {stopped}
        {text}
      </p>
    );
  }
  return (
    <div className="health-none" role="status">
      <p className="health-none-title">{strings.healthy}</p>
      <p className="hint">
        {stopped}
        {strings.healthyHint(checked)}
      </p>
    </div>
  );
}
