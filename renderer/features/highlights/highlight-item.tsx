import { useEffect, useId, useState } from 'react';
import { COLOUR_NAMES, HIGHLIGHT_COLOURS } from '../../../shared/colours.ts';
import { editHighlight, removeHighlight } from '../../db/highlights.ts';
import type { HighlightRow } from '../../db/rows.ts';
import { perform } from '../../state/history.ts';
import { Button } from '../../ui/button.tsx';
import { TexText } from '../../ui/tex.tsx';
import { HighlightComment } from './highlight-comment.tsx';
import { strings } from './strings.ts';

type Props = {
  highlight: HighlightRow;
  /** Whether the passage stands in the current text. */
  found: boolean;
};

/** One highlight: its quote, colour and comment. */
export function HighlightItem({ highlight, found }: Props) {
  const { id, anchor, colour } = highlight;
  const group = useId();
  // Follows the press at once; the stored colour arrives a moment later and has the last word.
  const [chosen, setChosen] = useState(colour);
  useEffect(() => setChosen(colour), [colour]);
  return (
    <li className="highlight-item" data-colour={colour}>
      <blockquote dir="auto">
        <TexText text={anchor.quote} />
      </blockquote>
      {!found && <p className="hint">{strings.lost}</p>}
      <div className="highlight-tools">
        <fieldset className="colours">
          <legend className="unseen">{strings.colour}</legend>
          {HIGHLIGHT_COLOURS.map((each) => (
            <label
              key={each}
              className="colour-choice"
              data-colour={each}
              title={COLOUR_NAMES[each]}
            >
              <input
                type="radio"
                name={group}
                checked={each === chosen}
                onChange={() => {
                  setChosen(each);
                  const name = COLOUR_NAMES[each].toLowerCase();
                  void perform(strings.recoloured(name), () => editHighlight(id, { colour: each }));
                }}
              />
              <span className="unseen">{COLOUR_NAMES[each]}</span>
            </label>
          ))}
        </fieldset>
        <span className="hint">{COLOUR_NAMES[colour]}</span>
        <Button
          icon="close"
          iconOnly
          look="quiet"
          label={strings.remove}
          onClick={() => void perform(strings.removed, () => removeHighlight(id))}
        />
      </div>
      <HighlightComment highlight={highlight} />
    </li>
  );
}
