import { useState } from 'react';
import { cleanText } from '../../../shared/text.ts';
import { editView, saveView } from '../../db/views.ts';
import { perform } from '../../state/history.ts';
import { searchOf } from '../../state/search.ts';
import { closeDialog } from '../../state/ui.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
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
        : error?.message;
  const save = () => {
    closeDialog();
    const fields = { name: cleanText(name), query: query.trim() };
    void (given.id === null
      ? perform(strings.saved(fields.name), () =>
          saveView(crypto.randomUUID(), fields.name, fields.query),
        )
      : perform(strings.changed(fields.name), () => editView(given.id ?? '', fields)));
  };
  return (
    <FormDialog
      title={given.id === null ? strings.saveTitle : strings.editTitle}
      size="small"
      problem={message}
      onSubmit={save}
      onClose={closeDialog}
      labels={{ close: strings.close, cancel: strings.cancel, submit: strings.saveButton }}
    >
      <label className="stack">
        {strings.name}
        <input
          className="field"
          value={name}
          maxLength={100}
          // A name that was put there is to be typed over.
          onFocus={(event) => event.target.select()}
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
      <p id="save-search-hint" className="hint">
        {strings.queryHint}
      </p>
    </FormDialog>
  );
}
