import type { Found } from '../../../shared/lookup/found.ts';
import { formatName } from '../../../shared/names.ts';
import { texToText } from '../../../shared/tex.ts';
import { strings } from './strings.ts';

/** A paper that was found, in a few lines, with who says so. */
export function FoundPaper({ found: { draft, source } }: { found: Found }) {
  const { title, authors = [], published, venue } = draft;
  const names = authors.slice(0, 6).map(formatName).join(', ');
  const facts = [venue, published, strings.from(source)].filter(Boolean).join(' · ');
  return (
    <span className="found-paper">
      <span dir="auto">{texToText(title)}</span>
      {names && (
        <span className="hint" dir="auto">
          {names}
          {authors.length > 6 && ' …'}
        </span>
      )}
      <span className="hint">{facts}</span>
    </span>
  );
}
