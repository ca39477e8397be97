import { lazy, Suspense, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { noteOf, saveNote } from '../../db/notes.ts';
import { registerFocus } from '../../state/focus.ts';
import { endSitting, keepTyped, pendingText, useTyped } from '../../state/typed.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { strings } from './strings.ts';

const Markdown = lazy(() => import('./markdown.tsx').then((m) => ({ default: m.Markdown })));

/** How long a stored text must stay before it is what another part of the app wrote, in ms. */
const CALM = 300;

/** The name under which a paper's note waits to be stored. */
export function noteField(paperId: string): string {
  return `note ${paperId}`;
}

/**
 * A note in Markdown: what is typed is stored at once, and shown typeset below. What an import or undo
 * writes takes the place of what is shown, or typing on would take its place.
 */
export function NoteEditor({ paperId, stored }: { paperId: string; stored: string }) {
  const [text, setText] = useState(stored);
  // What a sitting begins with: it ends where this changes.
  const shown = useRef(stored);
  const preview = useDeferredValue(text);
  const state = useTyped((typed) => typed.state);
  const heading = useId();
  const field = noteField(paperId);
  useEffect(() => () => endSitting(field), [field]);
  useEffect(() => {
    if (stored === text) return;
    let isOver = false;
    // What was typed last takes a moment until it is read back, and any time while others write: only
    // what the store has now may take its place.
    const timer = setTimeout(async () => {
      if (pendingText(field) !== undefined) return;
      const now = await noteOf(paperId);
      if (isOver || now === text) return;
      setText(now);
      shown.current = now;
      endSitting(field);
    }, CALM);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [field, paperId, stored, text]);
  return (
    <section className="note" aria-labelledby={heading}>
      <header className="section-head">
        <h2 id={heading}>{strings.note}</h2>
        <span className="hint">
          {state === 'saved'
            ? strings.saved
            : state === 'saving'
              ? strings.saving
              : strings.notSaved}
        </span>
      </header>
      <div className="note-box">
        <textarea
          ref={registerFocus('note')}
          className="field note-field"
          dir="auto"
          aria-label={strings.note}
          placeholder={strings.placeholder}
          spellCheck
          value={text}
          rows={Math.min(24, Math.max(4, text.split('\n').length + 1))}
          onChange={(event) => {
            setText(event.target.value);
            keepTyped(field, event.target.value, (typed, session) =>
              saveNote(paperId, typed, session, shown.current),
            );
          }}
        />
        {preview.trim() && (
          <section className="note-preview" aria-label={strings.preview}>
            <ErrorBoundary key={preview} fallback={strings.noPreview}>
              <Suspense fallback={null}>
                <Markdown text={preview} />
              </Suspense>
            </ErrorBoundary>
          </section>
        )}
      </div>
    </section>
  );
}
