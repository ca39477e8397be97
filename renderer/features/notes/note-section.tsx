import { useLiveQuery } from 'dexie-react-hooks';
import { noteOf } from '../../db/notes.ts';
import { pendingText } from '../../state/typed.ts';
import { NoteEditor, noteField } from './note-editor.tsx';

/** The note of a paper; the editor appears once the stored text is known. */
export function NoteSection({ paperId }: { paperId: string }) {
  const stored = useLiveQuery(() => noteOf(paperId), [paperId]);
  if (stored === undefined) return null;
  return <NoteEditor paperId={paperId} stored={pendingText(noteField(paperId)) ?? stored} />;
}
