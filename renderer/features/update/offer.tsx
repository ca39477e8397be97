import { type ReactNode, Suspense } from 'react';
import type { UpdateOffer } from '../../../shared/update/update-state.ts';
import { strings } from './strings.ts';

/** Draws Markdown that is not to be trusted. */
export type DrawNotes = (text: string) => ReactNode;

/** A newer version: when it came, what is new in it, and whether there is a way back from it. */
export function Offer({ offer, draw }: { offer: UpdateOffer; draw: DrawNotes }) {
  const { version, releasedAt, notes, size, canGoBack } = offer;
  return (
    <section className="update-offer" aria-label={strings.offered(version)}>
      <h3>{strings.offered(version)}</h3>
      <p className="hint">{strings.released(dayOf(releasedAt))}</p>
      <h4>{strings.notes}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by key */}
      <section className="note-preview release-notes" tabIndex={0} aria-label={strings.notes}>
        {notes.trim() === '' ? (
          <p>{strings.noNotes}</p>
        ) : (
          // As they are written, until what draws them has been loaded.
          <Suspense fallback={<p className="notes-source">{notes}</p>}>{draw(notes)}</Suspense>
        )}
      </section>
      {size > 0 && (
        <p className="hint">
          {canGoBack ? strings.canGoBack : strings.cannotGoBack} {strings.libraryStays}
        </p>
      )}
    </section>
  );
}

function dayOf(time: string): string {
  return new Date(time).toLocaleDateString('en-GB', { dateStyle: 'long' });
}
