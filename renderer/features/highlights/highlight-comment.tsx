import { useEffect, useState } from 'react';
import { editHighlight } from '../../db/highlights.ts';
import type { HighlightRow } from '../../db/rows.ts';
import { endSitting, keepTyped, pendingText } from '../../state/typed.ts';
import { strings } from './strings.ts';

/** The comment on a highlight, stored as it is typed. */
export function HighlightComment({ highlight }: { highlight: HighlightRow }) {
  const field = `comment ${highlight.id}`;
  const [text, setText] = useState(pendingText(field) ?? highlight.comment);
  useEffect(() => () => endSitting(field), [field]);
  return (
    <textarea
      className="field comment"
      dir="auto"
      aria-label={strings.commentOn(highlight.anchor.quote.slice(0, 60))}
      placeholder={strings.comment}
      spellCheck
      rows={Math.min(6, text.split('\n').length)}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        keepTyped(field, event.target.value, (comment, session) =>
          editHighlight(highlight.id, { comment }, session),
        );
      }}
    />
  );
}
