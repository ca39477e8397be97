/** Ways to cite papers elsewhere: with a citekey, in the words of a style, or as a whole entry. */
export const CITE_FORMS = ['latex', 'pandoc', 'typst', 'in-text', 'reference', 'bibtex'] as const;

/** A way to cite papers elsewhere. */
export type CiteForm = (typeof CITE_FORMS)[number];

/** The ways that take nothing but citekeys. */
export type KeyForm = 'latex' | 'pandoc' | 'typst';

/** Whether a citation of that form is made of citekeys alone. */
export function isKeyForm(form: CiteForm): form is KeyForm {
  return form === 'latex' || form === 'pandoc' || form === 'typst';
}

/** The citation of papers by their citekeys, at one place of a text; empty without keys. */
export function citeByKeys(form: KeyForm, keys: readonly string[]): string {
  if (keys.length === 0) return '';
  switch (form) {
    case 'latex':
      return `\\cite{${keys.join(',')}}`;
    case 'pandoc':
      return `[${keys.map(pandocKey).join('; ')}]`;
    case 'typst':
      return keys.map((key) => `#cite(${typstLabel(key)})`).join(' ');
  }
}

/**
 * A key as pandoc reads it (manual, "Citation syntax"): letters, digits and single punctuation
 * between them stand bare, all else between braces.
 */
function pandocKey(key: string): string {
  const isBare = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u.test(key);
  return isBare ? `@${key}` : `@{${key}}`;
}

/** A label as Typst reads it (reference, "Label"): in angle brackets, or from a string. */
function typstLabel(key: string): string {
  if (/^[\p{L}\p{N}_](?:[\p{L}\p{N}_\-:.]*[\p{L}\p{N}_-])?$/u.test(key)) return `<${key}>`;
  return `label("${key.replace(/["\\]/g, '\\$&')}")`;
}
