import type { Entry } from '../../shared/bibliography/model.ts';
import type { Author } from '../../shared/paper.ts';
import { texToText } from '../../shared/tex.ts';
import { foldText } from '../../shared/text.ts';

/**
 * Letters and digits only: what survives line ends, styles that lower titles, and fonts. TeX has
 * neither omicron nor a capital epsilon of its own.
 */
export function letters(text: string): string {
  return foldText(texToText(text)).replaceAll(' ', '').replaceAll('ο', 'o').replaceAll('ε', 'e');
}

/** The title in one line of text, formulas as TeX in dollars. */
export function titleOf(entry: Entry): string {
  return (entry.fields.title ?? []).map(({ math, text }) => (math ? `$${text}$` : text)).join('');
}

/** The parts of a title that print in the order in which they are written, unlike formulas. */
export function textsOf(entry: Entry): string[] {
  const texts = (entry.fields.title ?? []).flatMap(({ math, text }) => (math ? [] : [text]));
  return texts.flatMap((text) => text.split(/[⁰¹²³⁴-ⁿ₀-₎]+|\p{Sm}/u));
}

/** Authors as styles print them: given names first. A last author "et al." is none. */
export function readingNames(authors: readonly Author[]): string[] {
  const last = authors.at(-1);
  const open = authors.length > 1 && last && 'literal' in last && /^et al/.test(last.literal);
  return authors.slice(0, open ? -1 : undefined).map((author) => {
    if ('literal' in author) return author.literal;
    const { given, particle, family, suffix } = author;
    return [given, particle, family, suffix].filter(Boolean).join(' ');
  });
}
