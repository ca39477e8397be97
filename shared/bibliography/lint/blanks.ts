import { cleanText } from '../../text.ts';
import type { Check } from './finding.ts';
import { mendedTexts } from './texts.ts';

/**
 * Doubled blanks, blanks at an end, and characters that are not seen (soft hyphens, zero-width
 * blanks, control characters): searches miss such texts, and LaTeX stops at some. Letters in
 * another normal form look alike and are none.
 */
export const blanks: Check = (subject) =>
  mendedTexts(subject, (text, kind) => {
    const clean = kind === 'block' ? text : cleanText(text);
    return clean === text.normalize('NFC') ? text : clean;
  });
