import type { TexSegment } from '../../tex.ts';
import { capitalRuns } from '../capital-words.ts';
import { plainSegment } from '../plain-title.ts';
import { yamlText } from '../yaml.ts';

/** A text that Hayagriva may change the case of, as YAML. */
export function formattable(text: string): string {
  return yamlText(escaped(text));
}

/** A title as YAML, with words in braces that must keep their capitals. Formulas are Unicode. */
export function formattableTitle(segments: readonly TexSegment[]): string {
  const title = segments
    .map((segment) => {
      const text = plainSegment(segment);
      if (segment.math) return kept(text);
      return capitalRuns(text)
        .map((run) => (run.kept ? kept(run.text) : escaped(run.text)))
        .join('');
    })
    .join('');
  // Typst 0.14 loses a blank after braces at the start of a title; within them it stays.
  return yamlText(title.replace(/^(\{(?:\\.|[^\\{}])*)\} /, '$1 }'));
}

function kept(text: string): string {
  return `{${escaped(text)}}`;
}

/** Braces hold words together, dollars are formulas of Typst; a backslash takes that from them. */
function escaped(text: string): string {
  return text.replace(/[{}$]|\\(?=[\\{}$]|$)/g, '\\$&');
}
