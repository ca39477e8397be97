/**
 * An identifier or address as the inside of a verbatim field: nothing is escaped, for programs read
 * it (biblatex manual 3.18 §2.2.1). Only what would end or break the field is percent-encoded:
 * braces, backslashes, blanks and, for 8-bit BibTeX, what is not ASCII.
 */
export function encodeVerbatim(value: string): string {
  if (/^[!-[\]-z|~]*$/.test(value)) return value;
  return value
    .replace(/\p{Cc}+|\p{Cs}/gu, '')
    .trim()
    .replace(/[\s\\{}]|[^ -~]/gu, (char) => encodeURIComponent(char));
}
