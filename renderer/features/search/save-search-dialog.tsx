import { type FormEvent, useState } from 'react';
import { cleanText } from '../../../shared/text.ts';
import { editView, saveView } from '../../db/views.ts';
import { perform } from '../../state/history.ts';
import { searchOf } from '../../state/search.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { strings } from './strings.ts';

type Props = {
  /** The saved search to change, or null for a new one. */
  id: string | null;
  name: string;
  query: string;
};

/** Asks for the name of a search; one that is saved already can be changed. */
export function SaveSearchDialog(given: Props) {
  const [name, setName] = useState(given.name || given.query);
  const [query, setQuery] = useState(given.query);
  const { error } = searchOf(query);
  const message =
    cleanText(name) === ''
      ? strings.nameMissing
      : query.trim() === ''
        ? strings.queryMissing
        : (error?.message ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (message !== '') return;
    closeDialog();
    const fields = { name: cleanText(name), query: query.trim() };
    void (given.id === null
      ? perform(strings.saved(fields.name), () =>
          saveView(crypto.randomUUID(), fields.name, fields.query),
        )
      : perform(strings.changed(fields.name), () => editView(given.id ?? '', fields)));
  };
  return (
    <Dialog
      title={given.id === null ? strings.saveTitle : strings.editTitle}
      size="small"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button label={strings.cancel} onClick={closeDialog} />
          <Button
            label={strings.saveButton}
            look="strong"
            type="submit"
            form="save-search"
            disabled={message !== ''}
          />
        </>
      }
    >
      <form id="save-search" className="stack" onSubmit={submit}>
        <label className="stack">
          {strings.name}
          <input
            className="field"
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="stack">
          {strings.query}
          <input
            className="field"
            value={query}
            aria-describedby="save-search-hint"
            spellCheck={false}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <p id="save-search-hint" className="hint" aria-live="polite">
          {message || strings.queryHint}
        </p>
      </form>
    </Dialog>
  );
}
