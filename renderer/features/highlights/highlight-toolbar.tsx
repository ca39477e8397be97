import { type CSSProperties, useEffect, useState } from 'react';
import { COLOUR_NAMES, HIGHLIGHT_COLOURS } from '../../../shared/colours.ts';
import { useAppearance } from '../../state/appearance.ts';
import { Button } from '../../ui/button.tsx';
import { highlightSelection, useLastColour } from './add-highlight.ts';
import { strings } from './strings.ts';
import { type Passage, selectedPassage } from './text-selection.ts';

/** Room that the toolbar needs above a passage, in CSS pixels at the usual size of text. */
const ROOM = 64;

/** Stands above the selected passage: highlight it, in one of five colours. */
export function HighlightToolbar() {
  const passage = usePassage();
  const last = useLastColour((state) => state.colour);
  const scale = useAppearance(({ textScale }) => textScale);
  if (!passage) return null;
  const { box } = passage;
  const isAbove = box.top > ROOM * scale;
  const place = {
    '--middle': `${box.left + box.width / 2}px`,
    top: isAbove ? box.top - 8 : box.bottom + 8,
  };
  return (
    <div
      className={`highlight-toolbar ${isAbove ? 'above' : ''}`}
      role="toolbar"
      aria-label={strings.toolbar}
      style={place as CSSProperties}
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
    addEventListener('resize', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
      document.removeEventListener('scroll', follow, { capture: true });
      removeEventListener('resize', follow);
    };
  }, []);
  return passage;
}
