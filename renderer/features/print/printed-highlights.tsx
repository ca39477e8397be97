import { COLOUR_NAMES } from '../../../shared/colours.ts';
import { TexText } from '../../ui/tex.tsx';
import type { NumberedHighlight } from './numbered-highlights.ts';
import { strings } from './strings.ts';

/** Every highlight of a paper with its colour in words and its comment. */
export function PrintedHighlights({ highlights }: { highlights: readonly NumberedHighlight[] }) {
  if (highlights.length === 0) return null;
  return (
    <section>
      <h2>{strings.highlights}</h2>
      <ol className="highlights">
        {highlights.map(({ row, place }) => (
          <li key={row.id} data-colour={row.colour}>
            <blockquote dir="auto">
              <TexText text={row.anchor.quote} />
            </blockquote>
            <p className="aside">
              {COLOUR_NAMES[row.colour]}
              {place === null && `. ${strings.lost}`}
            </p>
            {row.comment.trim() !== '' && (
              <p className="comment" dir="auto">
                {row.comment}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
