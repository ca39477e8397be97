import { useState } from 'react';
import { isWithin } from '../../../shared/tag-path.ts';
import { useList } from '../../state/list.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { moveTag } from './rename-tag-dialog.tsx';
import { tagStrings } from './tag-strings.ts';

/** Asks which tag takes the papers of this one. */
export function MergeTagDialog({ path }: { path: string }) {
  const tags = useList((list) => list.counts.tags);
  const others = tags.map((tag) => tag.path).filter((other) => !isWithin(other, path));
  const [to, setTo] = useState(others[0] ?? '');
  return (
    <Dialog
      title={tagStrings.mergeTitle(path)}
      size="small"
      onClose={closeDialog}
      closeLabel={tagStrings.close}
      actions={
        <>
          <Button label={tagStrings.cancel} onClick={closeDialog} />
          <Button
            label={tagStrings.mergeButton}
            look="strong"
            disabled={to === ''}
            onClick={() => {
              closeDialog();
              void moveTag(path, to, true);
            }}
          />
        </>
      }
    >
      {others.length === 0 ? (
        <p>{tagStrings.noOthers}</p>
      ) : (
        <label className="stack">
          {tagStrings.into}
          <select className="field" value={to} onChange={(event) => setTo(event.target.value)}>
            {others.map((other) => (
              <option key={other}>{other}</option>
            ))}
          </select>
        </label>
      )}
      <p className="hint">{tagStrings.mergeHint}</p>
    </Dialog>
  );
}
