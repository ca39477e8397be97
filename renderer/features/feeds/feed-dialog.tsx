import { useState } from 'react';
import { nameOfSource } from '../../../shared/feed/source.ts';
import { cleanText } from '../../../shared/text.ts';
import { editFeed } from '../../db/feeds.ts';
import type { FeedRow } from '../../db/rows.ts';
import { titleOf, useFeeds } from '../../state/feeds.ts';
import { perform } from '../../state/history.ts';
import { closeDialog } from '../../state/ui.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { cleanFolder } from './folder.ts';
import { RuleFields } from './rule-fields.tsx';
import { cleanRules, problemOfRules } from './rules.ts';
import { strings } from './strings.ts';

/** How a feed is followed: name, folder, interval, pause, rules; and how it has fared. */
export function FeedDialog({ id }: { id: string }) {
  const found = useFeeds().find(({ feed }) => feed.id === id);
  if (!found) return null;
  const failure = found.state?.failure;
  return <FeedForm feed={found.feed} failure={failure} />;
}

type Props = { feed: FeedRow; failure: { message: string; hint: string } | undefined };

function FeedForm({ feed, failure }: Props) {
  const [title, setTitle] = useState(titleOf(feed));
  const [folder, setFolder] = useState(feed.folder);
  const [paused, setPaused] = useState(feed.paused);
  const [everyHours, setEveryHours] = useState(feed.everyHours);
  const [rules, setRules] = useState(feed.rules);
  const save = () => {
    closeDialog();
    const own = cleanText(title);
    const fields = {
      title: own === feed.name ? '' : own,
      folder: cleanFolder(folder),
      paused,
      everyHours,
      rules: cleanRules(rules),
    };
    void perform(strings.changed(own || feed.name), () => editFeed(feed.id, fields));
  };
  return (
    <FormDialog
      title={strings.feedTitle}
      size="large"
      problem={problemOfRules(rules)}
      onSubmit={save}
      onClose={closeDialog}
      labels={{ close: strings.close, cancel: strings.cancel, submit: strings.save }}
    >
      {failure && <Problem failure={{ code: 'feed', ...failure }} />}
      <p className="hint">
        {strings.where}: {feed.source.kind === 'feed' ? feed.source.url : nameOfSource(feed.source)}
      </p>
      <label className="stack">
        {strings.name}
        <input
          className="field"
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label className="stack">
        {strings.folder}
        <input
          className="field"
          value={folder}
          maxLength={200}
          aria-describedby="folder-hint"
          onChange={(event) => setFolder(event.target.value)}
        />
      </label>
      <p id="folder-hint" className="hint">
        {strings.folderHint}
      </p>
      <label className="stack">
        {strings.every}
        <select
          className="field"
          value={everyHours}
          onChange={(event) => setEveryHours(Number(event.target.value))}
        >
          {Object.entries(strings.everyHours).map(([hours, label]) => (
            <option key={hours} value={hours}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="choice-line">
        <input
          type="checkbox"
          checked={paused}
          onChange={(event) => setPaused(event.target.checked)}
        />
        {strings.paused}
      </label>
      <RuleFields rules={rules} onChange={setRules} />
    </FormDialog>
  );
}
