import { useRef, useState } from 'react';
import { readOpml } from '../../../shared/feed/opml.ts';
import { writeOpml } from '../../../shared/feed/opml-write.ts';
import type { Failure } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { addFeeds, deleteFeed } from '../../db/feeds.ts';
import { titleOf, useFeeds } from '../../state/feeds.ts';
import { perform } from '../../state/history.ts';
import { failureOf, say, sayError, sayFailure } from '../../state/notice.ts';
import { refreshDue } from '../../state/refresh.ts';
import { closeDialog, openDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { feedsOf, outlinesOf } from './opml-file.ts';
import { strings } from './strings.ts';

/** All feeds, and the way in and out for lists of other readers. */
export function FeedsDialog() {
  const feeds = useFeeds();
  const file = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [left, setLeft] = useState<string[]>([]);

  const takeIn = async (chosen: File) => {
    setFailure(null);
    const { outlines, problems, failure: trouble } = readOpml(await chosen.text());
    setLeft(problems.map(({ text, reason }) => `${text} (${strings.reasons[reason]})`));
    if (trouble) {
      const isNone = trouble === 'malformed' && outlines.length + problems.length === 0;
      const [message, hint] = strings.opmlFailures[isNone ? 'not-opml' : trouble];
      setFailure({ code: trouble, message, hint });
    }
    const all = feedsOf(outlines);
    if (all.length === 0) return;
    if (!(await perform(strings.tookIn(all.length), () => addFeeds(all)))) say(strings.allKnown);
    refreshDue(Date.now()).catch(sayError);
  };
  const write = async () => {
    const text = writeOpml(outlinesOf(feeds.map(({ feed }) => feed)), { title: 'Lectern' });
    const reply = await ask('saveText', { kind: 'opml', suggestedName: strings.opmlName, text });
    if (!reply.ok) sayFailure(reply.failure);
    else if (reply.value) say(strings.written(reply.value.path));
  };
  return (
    <Dialog
      title={strings.feeds}
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button label={strings.opmlIn} onClick={() => file.current?.click()} />
          <Button
            label={strings.opmlOut}
            disabled={feeds.length === 0}
            onClick={() => void write().catch(sayError)}
          />
          <Button
            label={strings.follow}
            look="strong"
            onClick={() => openDialog({ kind: 'follow' })}
          />
        </>
      }
    >
      {failure && <Problem failure={failure} />}
      {left.length > 0 && (
        <div role="status">
          <p>{strings.notTaken(left.length)}</p>
          <ul className="hint plain-list">
            {left.slice(0, 20).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {feeds.length === 0 ? (
        <p className="hint">{strings.noFeeds}</p>
      ) : (
        <ul className="found-list">
          {feeds.map(({ feed }) => (
            <li key={feed.id} className="found-row feed-row">
              <span>
                {titleOf(feed)}
                {feed.folder && <span className="hint found-authors">{feed.folder}</span>}
              </span>
              <span className="feed-buttons">
                <Button
                  icon="settings"
                  iconOnly
                  look="quiet"
                  label={strings.change(titleOf(feed))}
                  onClick={() => openDialog({ kind: 'feed', id: feed.id })}
                />
                <Button
                  icon="close"
                  iconOnly
                  look="quiet"
                  label={strings.unfollow(titleOf(feed))}
                  onClick={() =>
                    void perform(strings.unfollow(titleOf(feed)), () => deleteFeed(feed.id))
                  }
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={file}
        type="file"
        hidden
        accept=".opml,.xml"
        aria-label={strings.opmlIn}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) takeIn(chosen).catch((error) => setFailure(failureOf(error)));
        }}
      />
    </Dialog>
  );
}
