import { BIBTEX_NAMES } from '../bibtex.ts';
import type { FieldName } from '../model.ts';
import type { EntrySyntax } from '../parse/syntax.ts';
import { biblatexName } from '../raw-of.ts';

/** Fields that only biblatex has, each in a line of its own; `langid` stands in BibTeX files as well. */
const BIBLATEX = /^\s*(?:date|journaltitle|location|eprinttype|annotation)\s*=/im;

/** True for the source of an entry that is written for biblatex. */
export function isBiblatex(source: string): boolean {
  return BIBLATEX.test(source);
}

/** What a field is called that comes new into an entry. */
export function nameFor(name: FieldName, { block }: EntrySyntax): string {
  if (isBiblatex(block.source)) return biblatexName(name);
  if (name === 'institution' && block.type.endsWith('thesis')) return 'school';
  return BIBTEX_NAMES[name] ?? name;
}
