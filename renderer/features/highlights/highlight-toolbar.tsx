import { useEffect, useState } from 'react';
import { COLOUR_NAMES, HIGHLIGHT_COLOURS } from '../../../shared/colours.ts';
import { Button } from '../../ui/button.tsx';
import { highlightSelection, useLastColour } from './add-highlight.ts';
import { strings } from './strings.ts';
import { type Passage, selectedPassage } from './text-selection.ts';

/** Width of the toolbar in CSS pixels, to keep it inside the window. */
const WIDTH = 290;

/** Stands above the selected passage: highlight it, in one of five colours. */
export function HighlightToolbar() {
  const passage = usePassage();
  const last = useLastColour((state) => state.colour);
  if (!passage) return null;
  const { box } = passage;
  const left = Math.max(8, Math.min(innerWidth - WIDTH - 8, box.left + box.width / 2 - WIDTH / 2));
  const top = box.top > 64 ? box.top - 48 : box.bottom + 8;
  return (
    <div
      className="highlight-toolbar"
      role="toolbar"
      aria-label={strings.toolbar}
      style={{ left, top, width: WIDTH }}
      // A press must not take the selection away before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
    >
      <Button
        icon="highlight"
        look="strong"
        label={strings.highlight}
        title="h"
        onClick={() => void highlightSelection(last)}
      />
      {HIGHLIGHT_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          className="colour-button"
          data-colour={colour}
          aria-label={strings.highlightIn(COLOUR_NAMES[colour].toLowerCase())}
          title={COLOUR_NAMES[colour]}
          onClick={() => void highlightSelection(colour)}
        />
      ))}
    </div>
  );
}

/** Follows the selection on the page. */
function usePassage(): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const follow = () => setPassage(selectedPassage(getSelection()));
    document.addEventListener('selectionchange', follow);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      document.removeEventListener('selectionchange', follow);
      document.removeEventListener('scroll', follow, { capture: true });
    };
  }, []);
  return passage;
}
