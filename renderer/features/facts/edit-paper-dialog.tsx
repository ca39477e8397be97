import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { PaperDraft } from '../../../shared/paper.ts';
import { editPaper, type FactsEdit } from '../../db/edit-paper.ts';
import { library } from '../../db/library.ts';
import { perform } from '../../state/history.ts';
import { closeDialog } from '../../state/ui.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PaperFields } from './paper-fields.tsx';
import { draftFrom, formOf, type PaperForm } from './paper-form.ts';
import { strings } from './strings.ts';

/** The facts of a paper, to be set right by hand. */
export function EditPaperDialog({ id }: { id: string }) {
  const known = useLiveQuery(async () => {
    const { db } = library();
    const [paper, texts] = await Promise.all([db.papers.get(id), db.texts.get(id)]);
    return paper ? { ...paper, ...texts } : null;
  }, [id]);
  return known ? <EditForm id={id} known={known} /> : null;
}

function EditForm({ id, known }: { id: string; known: PaperDraft }) {
  // What a feed says meanwhile does not change what is being typed.
  const [start] = useState(() => formOf(known));
  const [form, setForm] = useState(start);
  const read = draftFrom(form);
  const save = () => {
    if ('problem' in read) return;
    closeDialog();
    void perform(strings.changed, () => editPaper(id, changes(start, form, read.draft)));
  };
  return (
    <FormDialog
      title={strings.editTitle}
      problem={'problem' in read ? read.problem : undefined}
      onSubmit={save}
      onClose={closeDialog}
      labels={{ close: strings.close, cancel: strings.cancel, submit: strings.save }}
    >
      <p className="hint">{strings.editHint}</p>
      <PaperFields form={form} onChange={setForm} />
    </FormDialog>
  );
}

/** Only what was typed is the user's own: the other fields go on being improved by feeds. */
function changes(before: PaperForm, form: PaperForm, draft: PaperDraft): FactsEdit {
  const names = (Object.keys(form) as (keyof PaperForm)[]).filter(
    (name) => form[name] !== before[name],
  );
  return Object.fromEntries(names.map((name) => [name, draft[name] ?? null]));
}
