import type { TexSegment } from '../../tex.ts';
import { capitalRuns } from '../capital-words.ts';
import { plainSegment } from '../plain-title.ts';

/** What tells a style to leave capitals alone (CSL 1.0.2, "Title case conversion"). */
const NOCASE = '<span class="nocase">';

/** A title as CSL has it: Unicode, with words that must keep their capitals marked. */
export function richTitle(segments: readonly TexSegment[]): string {
  return segments.map(richSegment).join('');
}

function richSegment(segment: TexSegment): string {
  const text = plainSegment(segment);
  // A style must not make X of x.
  if (segment.math) return /\p{L}/u.test(text) ? `${NOCASE}${text}</span>` : text;
  return capitalRuns(text)
    .map((run) => (run.kept ? `${NOCASE}${run.text}</span>` : run.text))
    .join('');
}
