/**
 * True for an ISBN of 10 or 13 digits (ISO 2108) whose check digit is right; blanks, hyphens and the
 * letters "ISBN" aside.
 */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/^ISBN(?:-1[03])?:?/i, '').replace(/[\s\-–]/g, '');
  if (/^\d{9}[\dXx]$/.test(digits)) return weighted(digits) % 11 === 0;
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** True for an ISSN (ISO 3297) whose check digit is right: `0378-5955`. */
export function isIssn(text: string): boolean {
  const digits = text.replace(/[\s\-–]/g, '');
  return /^\d{7}[\dXx]$/.test(digits) && weighted(digits) % 11 === 0;
}

/** Each digit times its place from the right; a final X is ten. */
function weighted(digits: string): number {
  const value = (digit: string) => (/x/i.test(digit) ? 10 : Number(digit));
  return [...digits].reduce((all, digit, at) => all + value(digit) * (digits.length - at), 0);
}
