import { splitMath } from '../../tex.ts';
import type { Check } from './finding.ts';
import { textsOf } from './texts.ts';

/**
 * Braces or dollar signs of a title without their partners: what was meant as TeX is printed
 * letter by letter. Prices and lone dollar signs without other TeX are text.
 */
export const balance: Check = (subject) =>
  textsOf(subject).flatMap(({ field, text, kind }) =>
    kind === 'title' && /[{}$]/.test(text) && isUnbalanced(text) ? [{ field, before: text }] : [],
  );

function isUnbalanced(title: string): boolean {
  const outside = splitMath(title)
    .map(({ math, text }) => (math ? '' : text))
    .join(' ')
    .replace(/\\\\|\\[{}$]/g, '');
  let open = 0;
  for (const brace of outside.match(/[{}]/g) ?? []) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return true;
  }
  return open > 0 || /\$[^\s\d$][^$]*[\^_\\]|[\^_\\][^$]*\$(?!\d)/.test(outside);
}
