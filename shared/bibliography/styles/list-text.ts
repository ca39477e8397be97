import type { Reference } from './processor.ts';

/** A list of references as plain text, a paragraph each. */
export function listText(references: readonly Reference[]): string {
  return references.map(({ label, text }) => numbered(label, text)).join('\n\n');
}

/** A list of references as HTML, a paragraph each. */
export function listHtml(references: readonly Reference[]): string {
  return references.map(({ label, html }) => `<p>${numbered(label, html)}</p>`).join('\n');
}

/** Labels are brackets, dots and digits, the same in HTML. */
function numbered(label: string, text: string): string {
  return label === '' ? text : `${label} ${text}`;
}
