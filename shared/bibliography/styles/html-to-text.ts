const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()n'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at] ?? plain]),
);

/**
 * The plain reading of the HTML that a style processor writes: tags gone, characters for their
 * numbers, and what is raised in the superscripts of Unicode where it has all of them.
 */
export function htmlToText(html: string): string {
  return html
    .replace(/<sup>([^<]*)<\/sup>/g, (_, raised: string) => superscript(raised))
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,7});/g, (whole, code: string) => character(Number(code)) ?? whole)
    .replace(/&(?:nbsp|#160);/g, '\u00A0');
}

function superscript(text: string): string {
  const raised = [...text.replaceAll('−', '-')].map((plain) => SUPERSCRIPTS[plain]);
  return raised.includes(undefined) ? text : raised.join('');
}

function character(code: number): string | null {
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
