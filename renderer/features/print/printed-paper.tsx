import type { ReactNode } from 'react';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { SpokenTex } from '../../ui/tex.tsx';
import { PrintedFacts } from './printed-facts.tsx';
import { PrintedHighlights } from './printed-highlights.tsx';
import { PrintedText } from './printed-text.tsx';
import type { Printed } from './read-printed.ts';
import { strings } from './strings.ts';

/** Typesets a note. */
export type NoteMaker = (text: string) => ReactNode;

/** One paper on paper: its facts, its texts with what is marked in them, note and highlights. */
export function PrintedPaper({ printed, note }: { printed: Printed; note: NoteMaker }) {
  const { paper, texts, highlights } = printed;
  return (
    <article>
      <h1 dir="auto">
        <SpokenTex text={paper.title} />
      </h1>
      <PrintedFacts {...printed} />
      {(['abstract', 'summary'] as const).map((field) => {
        const text = texts?.[field];
        return text ? (
          <PrintedText key={field} field={field} text={text} highlights={highlights} />
        ) : null;
      })}
      {printed.note.trim() !== '' && (
        <section className="note">
          <h2>{strings.note}</h2>
          <ErrorBoundary fallback={<PlainNote text={printed.note} />}>
            {note(printed.note)}
          </ErrorBoundary>
        </section>
      )}
      <PrintedHighlights highlights={highlights} />
    </article>
  );
}

/** A note that no typesetter can read: not one word of it may be missing. */
function PlainNote({ text }: { text: string }) {
  return (
    <>
      <p className="aside">{strings.noteFailed}</p>
      <p className="comment" dir="auto">
        {text}
      </p>
    </>
  );
}
