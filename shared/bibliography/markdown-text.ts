import { type TexSegment, texToText } from '../tex.ts';
import { capitalRuns } from './capital-words.ts';
import { mathToLatex } from './math.ts';

/** Signs that mean something wherever they stand: in CommonMark 0.31 §2.4, and to pandoc. */
const SIGNS = /[\\`*_[\]<>^~$@&{}|]/g;

/** At the start of a text: a heading, a list, a quotation, a rule (CommonMark §4 and §5). */
const BLOCK = /^(?:#{1,6}(?=\s|$)|[-+=:](?=\s|$)|-{2,}|={2,}|%(?=\s))/;

/** `1.`, `a)`, `iv.` at the start, which pandoc takes for a list. */
const NUMBER = /^(\(?(?:\d+|[A-Za-z]|[ivxlcdm]+|#))([.)])(?=\s|$)/i;

/** Text that says in Markdown, of CommonMark and of pandoc, just what it says. */
export function markdownText(text: string): string {
  return text
    .replace(SIGNS, '\\$&')
    .replace(/-(?=-)|\.(?=\.\.)/g, '\\$&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(BLOCK, (sign) => `\\${sign}`)
    .replace(NUMBER, '$1\\$2')
    .replace(/^\((?=[^)]{1,8}\\\))/, '\\(');
}

/** As `markdownText`, for an identifier or address, whose quotes are not to become curly. */
export function markdownLiteral(text: string): string {
  return markdownText(text).replace(/["']/g, '\\$&');
}

/** A title in Markdown: formulas as `$…$`, as pandoc, GitHub and Obsidian set them. */
export function markdownTitle(segments: readonly TexSegment[]): string {
  return segments.map(({ math, text }) => (math ? formula(text) : markdownText(text))).join('');
}

/** A formula that plain LaTeX sets; others in their plain reading. */
function formula(tex: string): string {
  const latex = mathToLatex(tex, (text) => text);
  return latex === null ? markdownText(texToText(`$${tex}$`)) : `$${latex}$`;
}

/** As `markdownTitle`, with words that keep their capitals marked as CSL and pandoc want it. */
export function markdownTitleWithCapitals(segments: readonly TexSegment[]): string {
  return segments
    .map((segment) => {
      if (segment.math) return kept(markdownTitle([segment]));
      const runs = capitalRuns(segment.text);
      return runs
        .map(({ kept: keeps, text }) => (keeps ? kept(markdownText(text)) : markdownText(text)))
        .join('');
    })
    .join('');
}

function kept(text: string): string {
  return `<span class="nocase">${text}</span>`;
}
