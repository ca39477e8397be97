import { cleanBlock, cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';
import type { Check } from './finding.ts';
import { mendedTexts } from './texts.ts';

/** The elements that part paragraphs, in HTML and in JATS. */
const PARAGRAPH = /<\/?(?:jats:)?(?:p|title|sec|div)\b[^<>]*>/gi;

/**
 * HTML, JATS and character references that a registry or a web page left in a text: Crossref
 * delivers titles and abstracts with JATS markup, and some with references escaped twice
 * (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/).
 */
export const markup: Check = (subject) =>
  mendedTexts(subject, (text, kind) => {
    if (!/[<&]/.test(text)) return text;
    if (kind !== 'block') return unlessSame(text, cleanText(htmlToText(text)));
    return unlessSame(text, cleanBlock(htmlToText(text.replace(PARAGRAPH, '\n\n'))));
  });

/** Only what the markup itself makes another text is a finding: blanks have a rule of their own. */
function unlessSame(text: string, read: string): string {
  const bare = (each: string) => each.replace(/\s+/g, '');
  return bare(read) === bare(text.normalize('NFC')) ? text : read;
}
