import { type TexSegment, texToText } from '../../tex.ts';
import { cleanBlock, cleanText } from '../../text.ts';
import { latexSegments } from './latex-to-text.ts';
import { characterOf } from './math-character.ts';

/** A BibTeX value as plain Unicode, formulas too; white space is kept. */
export function latexToPlain(latex: string): string {
  if (isPlain(latex)) return latex;
  return unicode(latexSegments(latex).map(plainSegment).join(''));
}

/** True for text in which nothing is TeX, as most is. */
function isPlain(latex: string): boolean {
  return !/[{}\\$~`]|--|''/.test(latex);
}

/** A value of one line as clean plain Unicode. */
export function latexToLine(latex: string): string {
  return cleanText(latexToPlain(latex));
}

/** A value of several paragraphs, as `cleanBlock` has them. */
export function latexToBlock(latex: string): string {
  const parted = latex.includes('\\par') ? latex.replace(/\\par(?![A-Za-z])\s*/g, '\n\n') : latex;
  return cleanBlock(latexToPlain(parted));
}

function plainSegment({ math, text }: TexSegment): string {
  return math ? (characterOf(text) ?? texToText(`$${text}$`)) : text;
}

/** Texts of the model have dashes and quotes of their own, so that `-{}-` is one as well. */
function unicode(text: string): string {
  if (!/--|''|`/.test(text)) return text;
  return text.replace(/-{2,}/g, '–').replace(/'{2,}/g, '”').replace(/`/g, '‘');
}

/** A title as segments, each clean, texts never beside each other; none for an empty one. */
export function latexToTitle(latex: string): TexSegment[] {
  if (isPlain(latex)) {
    const text = cleanText(latex);
    return text === '' ? [] : [{ math: false, text }];
  }
  const segments: TexSegment[] = [];
  for (const { math, text } of latexSegments(latex)) {
    // A bar in text is written as a formula, for OT1 fonts have none.
    const isMath = math && !/^\|+$/.test(text);
    const last = segments.at(-1);
    if (last && !last.math && !isMath) last.text += text;
    else segments.push({ math: isMath, text });
  }
  return segments.flatMap(({ math, text }, index) => {
    const inside = math ? cleanText(text) : cleanInside(unicode(text));
    const start = index === 0 ? inside.trimStart() : inside;
    const whole = index === segments.length - 1 ? start.trimEnd() : start;
    return whole === '' ? [] : { math, text: whole };
  });
}

/** As `cleanText`, but blanks at the ends stay: they part the text from a formula. */
function cleanInside(text: string): string {
  // Nothing is joined to a bar in NFC, so an accent at the start stays as it is.
  return cleanText(`|${text}|`).slice(1, -1);
}
