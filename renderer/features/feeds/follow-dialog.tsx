import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Preview } from '../../../shared/feed/fetched.ts';
import { isSameSource, type Source } from '../../../shared/feed/source.ts';
import type { Failure } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { addFeeds } from '../../db/feeds.ts';
import { useFeeds } from '../../state/feeds.ts';
import { perform } from '../../state/history.ts';
import { sayError } from '../../state/notice.ts';
import { refreshDue } from '../../state/refresh.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { cleanFolder } from './folder.ts';
import { PreviewList } from './preview-list.tsx';
import { SourceFields } from './source-fields.tsx';
import { emptyForm, type SourceForm, sourceFrom } from './source-form.ts';
import { strings } from './strings.ts';

type Look =
  | { at: 'form' }
  | { at: 'asking' }
  | { at: 'failed'; failure: Failure }
  | { at: 'seen'; preview: Preview };

/** Follows a feed: says what to follow, shows what it lists now, and only then follows it. */
export function FollowDialog({ address }: { address?: string | undefined }) {
  const [form, setForm] = useState(() => emptyForm(address));
  const [folder, setFolder] = useState('');
  const [look, setLook] = useState<Look>({ at: 'form' });
  const feeds = useFeeds();
  // Only the answer to the last question counts.
  const asked = useRef(0);
  const source = sourceFrom(form);
  const preview = look.at === 'seen' ? look.preview : null;
  const isKnown =
    preview !== null && feeds.some(({ feed }) => isSameSource(feed.source, preview.source));

  const change = (part: Partial<SourceForm>) => {
    asked.current += 1;
    setForm({ ...form, ...part });
    setLook({ at: 'form' });
  };
  const lookAt = async (what: Source) => {
    asked.current += 1;
    const mine = asked.current;
    setLook({ at: 'asking' });
    const reply = await ask('previewFeed', { source: what });
    if (asked.current !== mine) return;
    setLook(
      reply.ok ? { at: 'seen', preview: reply.value } : { at: 'failed', failure: reply.failure },
    );
  };
  const follow = async ({ name, source: what, typed }: Preview) => {
    closeDialog();
    const feed = { source: what, name, typed, folder: cleanFolder(folder) };
    await perform(strings.followed(name), () => addFeeds([feed]));
    await refreshDue(Date.now());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (preview && !isKnown) follow(preview).catch(sayError);
    else if (!preview && source && look.at !== 'asking') void lookAt(source);
  };
  // Whoever is asked need not go on when nobody waits for the answer.
  useEffect(() => () => void ask('cancelNetwork', { what: 'dialog' }), []);
  return (
    <Dialog
      title={strings.follow}
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button label={strings.cancel} onClick={closeDialog} />
          <Button
            label={
              preview ? strings.followButton : look.at === 'asking' ? strings.looking : strings.look
            }
            look="strong"
            type="submit"
            form="follow"
            disabled={preview ? isKnown : source === null || look.at === 'asking'}
          />
        </>
      }
    >
      <form id="follow" className="stack wide" onSubmit={submit}>
        <SourceFields form={form} onChange={change} />
        <label className="stack">
          {strings.folder}
          <input
            className="field"
            value={folder}
            maxLength={200}
            list="feed-folders"
            onChange={(event) => setFolder(event.target.value)}
          />
        </label>
        <datalist id="feed-folders">
          {[...new Set(feeds.map(({ feed }) => feed.folder))].filter(Boolean).map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </form>
      {look.at === 'failed' && <Problem failure={look.failure} />}
      <div aria-live="polite">
        {isKnown && <p className="hint">{strings.known}</p>}
        {preview && (
          <PreviewList
            preview={preview}
            onChoose={(url) => change({ kind: 'feed', address: url })}
          />
        )}
      </div>
    </Dialog>
  );
}
