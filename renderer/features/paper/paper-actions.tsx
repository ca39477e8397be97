import type { MarkRow } from '../../db/rows.ts';
import { moveSelectedTo, toggleRead, toggleStar } from '../../state/triage.ts';
import { showPane } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { strings } from './strings.ts';

/** The status of the open paper and the buttons that change it. */
export function PaperActions({ mark }: { mark: MarkRow | null }) {
  const status = mark?.status ?? 'inbox';
  const starred = mark?.starred ?? false;
  const move = (next: typeof status) => () => void moveSelectedTo(next, 'paper');
  return (
    <div className="paper-actions" role="toolbar" aria-label={strings.actions}>
      <Button
        className="narrow-only"
        icon="back"
        iconOnly
        look="quiet"
        label={strings.back}
        onClick={() => showPane('list')}
      />
      <span className="status-badge" data-status={status}>
        <Icon name={status} />
        {strings.statuses[status]}
      </span>
      <Button
        icon="read"
        label={status === 'read' ? strings.markUnread : strings.markRead}
        title="m"
        onClick={() => void toggleRead('paper')}
      />
      {status === 'queued' ? null : (
        <Button icon="queued" label={strings.queue} title="q" onClick={move('queued')} />
      )}
      {status === 'reading' ? null : (
        <Button icon="reading" label={strings.startReading} title="r" onClick={move('reading')} />
      )}
      {status === 'queued' || status === 'reading' || status === 'dropped' ? (
        <Button icon="inbox" label={strings.toInbox} title="i" onClick={move('inbox')} />
      ) : null}
      <Button
        icon="star"
        filled={starred}
        label={strings.star}
        aria-pressed={starred}
        title="s"
        onClick={() => void toggleStar()}
      />
      {status === 'dropped' ? null : (
        <Button icon="dropped" label={strings.drop} title="e" onClick={move('dropped')} />
      )}
    </div>
  );
}
