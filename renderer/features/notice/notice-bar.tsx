import { useEffect } from 'react';
import { undo } from '../../state/history.ts';
import { dismissNotice, useNotice } from '../../state/notice.ts';
import { Button } from '../../ui/button.tsx';

const strings = { undo: 'Undo', dismiss: 'Dismiss' };

/** How long a notice of something done stays, in ms; a problem stays until it is dismissed. */
const SHOWN = 8000;

/** What has just happened, with a way back; said by screen readers. */
export function NoticeBar() {
  const notice = useNotice((state) => state.notice);
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(dismissNotice, SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className="notice-place">
      <div className={`notice ${notice ? notice.kind : 'none'}`}>
        <div role="status">
          {notice?.kind === 'done' && <span>{notice.text}</span>}
          {notice?.undo && <Button look="quiet" label={strings.undo} onClick={() => void undo()} />}
        </div>
        <div role="alert">
          {notice?.kind === 'problem' && `${notice.text} ${notice.hint ?? ''}`}
        </div>
        {notice && (
          <Button
            icon="close"
            iconOnly
            look="quiet"
            label={strings.dismiss}
            onClick={dismissNotice}
          />
        )}
      </div>
    </div>
  );
}
