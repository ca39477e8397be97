import { useEffect, useState } from 'react';
import { undo } from '../../state/history.ts';
import { type Notice, useNotice } from '../../state/notice.ts';
import { cancelWork, useWork } from '../../state/work.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** What has just been mended, with a way back: the window's own notices lie behind the dialog. */
export function HealthNotice() {
  const notice = useFreshNotice();
  const [work] = useWork((state) => state.works);
  return (
    <div className="health-notice">
      {work && (
        <>
          <progress aria-label={work.label} value={work.done} max={Math.max(work.total, 1)} />
          <span className="hint">{strings.howFar(work.done, work.total)}</span>
          {work.cancel !== 'none' && (
            <Button
              label={strings.stop}
              disabled={work.cancel === 'asked'}
              onClick={() => cancelWork(work.id)}
            />
          )}
        </>
      )}
      <div role="status" className="health-said">
        {notice && `${notice.text} ${notice.hint ?? ''}`}
      </div>
      {notice?.undo && !work && <Button label={strings.undo} onClick={() => void undo()} />}
    </div>
  );
}

/** The last notice since the dialog was opened. It stays: there is no hurry to undo a mend. */
function useFreshNotice(): Notice | null {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => useNotice.subscribe((state) => state.notice && setNotice(state.notice)), []);
  return notice;
}
