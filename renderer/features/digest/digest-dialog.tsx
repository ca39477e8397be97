import { useEffect, useState } from 'react';
import { formatPartialDate } from '../../../shared/dates.ts';
import { type DigestGroup, digestHtml, digestMarkdown } from '../../../shared/digest.ts';
import { texToText } from '../../../shared/tex.ts';
import { ask } from '../../bridge.ts';
import { say, sayError, sayFailure } from '../../state/notice.ts';
import { openById } from '../../state/selection.ts';
import { closeDialog } from '../../state/ui.ts';
import { lastVisit } from '../../state/visit.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MOST, readDigest } from './read-digest.ts';
import { strings } from './strings.ts';

type Period = keyof typeof strings.periods;

const DAY = 24 * 60 * 60 * 1000;

/** What is new, by rule and by source; it can be copied and saved. */
export function DigestDialog() {
  const [period, setPeriod] = useState<Period>(lastVisit === null ? 'day' : 'visit');
  const [groups, setGroups] = useState<readonly DigestGroup[] | null>(null);
  useEffect(() => {
    let isOn = true;
    readDigest(sinceOf(period)).then((read) => isOn && setGroups(read), sayError);
    return () => {
      isOn = false;
    };
  }, [period]);
  const day = new Date().toISOString().slice(0, 10);
  const title = strings.heading(formatPartialDate(day));
  const count = new Set((groups ?? []).flatMap(({ papers }) => papers.map(({ id }) => id))).size;
  const copy = async (text: string) => {
    const reply = await ask('copyText', { text });
    if (reply.ok) say(strings.copied);
    else sayFailure(reply.failure);
  };
  const save = async () => {
    const text = digestMarkdown(title, groups ?? []);
    const suggestedName = strings.fileName(day);
    const reply = await ask('saveText', { kind: 'markdown', suggestedName, text });
    if (!reply.ok) sayFailure(reply.failure);
    else if (reply.value) say(strings.written(reply.value.path));
  };
  const isEmpty = count === 0;
  return (
    <Dialog
      title={strings.title}
      size="large"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button
            label={strings.markdown}
            disabled={isEmpty}
            onClick={() => void copy(digestMarkdown(title, groups ?? []))}
          />
          <Button
            label={strings.html}
            disabled={isEmpty}
            onClick={() => void copy(digestHtml(title, groups ?? []))}
          />
          <Button label={strings.save} disabled={isEmpty} onClick={() => void save()} />
        </>
      }
    >
      <Choice
        legend={strings.since}
        value={period}
        onChange={(next) => {
          setGroups(null);
          setPeriod(next);
        }}
        options={(Object.keys(strings.periods) as Period[]).map((value) => ({
          value,
          label: strings.periods[value],
          disabled: value === 'visit' && lastVisit === null,
        }))}
      />
      <p role="status">
        {groups === null ? strings.loading : isEmpty ? strings.none : strings.papers(count)}
        {count >= MOST && ` ${strings.more(MOST)}`}
      </p>
      {groups?.map(({ name, papers }) => (
        <section key={name} aria-label={name}>
          <h3 className="preview-name">{name}</h3>
          <ul className="plain-list">
            {papers.map(({ id, title: text }) => (
              <li key={id}>
                <button
                  type="button"
                  className="text-button"
                  dir="auto"
                  onClick={() => {
                    closeDialog();
                    openById(id).catch(sayError);
                  }}
                >
                  {texToText(text)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

function sinceOf(period: Period): number {
  const now = Date.now();
  if (period === 'week') return now - 7 * DAY;
  return period === 'day' ? now - DAY : (lastVisit ?? now - DAY);
}
