import { type ReactNode, useEffect } from 'react';
import { undo } from '../../state/history.ts';
import { dismissNotice, useNotice } from '../../state/notice.ts';
import { useWork } from '../../state/work.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';
import { WorkLine } from './work-line.tsx';

/** How long a notice of something done stays, in ms; a problem stays until it is dismissed. */
const SHOWN = 8000;

/**
 * What has just happened, with a way back, and what takes long; said by screen readers. `children` are
 * other lines that stand with them.
 */
export function NoticeBar({ children }: { children?: ReactNode }) {
  const notice = useNotice((state) => state.notice);
  const works = useWork((state) => state.works);
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(dismissNotice, SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  const undoButton = notice?.undo && (
    <Button className="notice-undo" look="quiet" label={strings.undo} onClick={() => void undo()} />
  );
  return (
    <div className="notice-place">
      {children}
      {works.length > 0 && (
        <section className="works" aria-label={strings.underWay}>
          {works.map((work) => (
            <WorkLine key={work.id} work={work} />
          ))}
        </section>
      )}
      <div className={`notice ${notice ? notice.kind : 'none'}`}>
        <div role="status">
          {notice?.kind === 'done' && <span>{notice.text}</span>}
          {notice?.kind === 'done' && undoButton}
        </div>
        <div role="alert">
          {notice?.kind === 'problem' && `${notice.text} ${notice.hint ?? ''}`}
        </div>
        {notice?.kind === 'problem' && undoButton}
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
