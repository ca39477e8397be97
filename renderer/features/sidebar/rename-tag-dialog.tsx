import { type FormEvent, useState } from 'react';
import { isWithin, tagPath } from '../../../shared/tag-path.ts';
import { renameTag } from '../../db/tags.ts';
import { perform } from '../../state/history.ts';
import { useList } from '../../state/list.ts';
import { closeDialog, setQuery, useUi } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { tagStrings } from './tag-strings.ts';

/** Asks for the new name of a tag; a name that is taken merges, and says so first. */
export function RenameTagDialog({ path }: { path: string }) {
  const [name, setName] = useState(path);
  const tags = useList((list) => list.counts.tags);
  const to = tagPath(name);
  const below = to !== null && to !== path && isWithin(to, path);
  const taken = to !== null && to !== path && tags.some((tag) => tag.path === to);
  const message = below
    ? tagStrings.below
    : to === null
      ? tagStrings.empty
      : taken
        ? tagStrings.willMerge(to)
        : '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to === null || below) return;
    closeDialog();
    void moveTag(path, to, taken);
  };
  return (
    <Dialog
      title={tagStrings.renameTitle(path)}
      size="small"
      onClose={closeDialog}
      closeLabel={tagStrings.close}
      actions={
        <>
          <Button label={tagStrings.cancel} onClick={closeDialog} />
          <Button
            label={taken ? tagStrings.mergeButton : tagStrings.renameButton}
            look="strong"
            type="submit"
            form="rename-tag"
            disabled={to === null || below}
          />
        </>
      }
    >
      <form id="rename-tag" onSubmit={submit}>
        <label className="stack">
          {tagStrings.newName}
          <input
            className="field"
            value={name}
            aria-describedby="rename-hint"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <p id="rename-hint" className="hint" aria-live="polite">
          {message || tagStrings.nameHint}
        </p>
      </form>
    </Dialog>
  );
}

/** Moves a tag and keeps the list on it where it was shown. */
export async function moveTag(from: string, to: string, merging: boolean): Promise<void> {
  const label = merging ? tagStrings.merged(from, to) : tagStrings.renamed(from, to);
  const moved = await perform(label, (progress) => renameTag(from, to, progress));
  if (moved && useUi.getState().query.tag === from) setQuery({ tag: to });
}
