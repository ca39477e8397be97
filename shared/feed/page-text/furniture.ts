import { foldText } from '../../text.ts';
import { dateLine } from './dates.ts';
import type { Shape } from './shape.ts';

/** Lines of navigation on pages of papers, folded. Only a help: shape and place decide as well. */
const KNOWN = new Set(
  `new|subscribe|get trending papers in your email inbox|upvote|upvotes|github|arxiv|arxiv page|
  arxiv explained|project page|project|code|paper|view all|view paper|view pdf|view arxiv page|
  submitted by|published on|by|previous|prev|next|company|tos|terms|terms of service|privacy|
  privacy policy|about|careers|jobs|website|models|datasets|spaces|posts|docs|documentation|pricing|
  enterprise|community|log in|login|sign up|sign in|daily papers|trending papers|papers|trending|
  daily|weekly|monthly|today|yesterday|load more|show more|read more|more|see more|pdf|abs|html|
  abstract|abstracts|tl dr|tldr|summary|comments|comment|share|copy|copy link|cite|bibtex|
  hugging face|huggingface|system theme|search|sort|filter|menu|home|back|back to top|follow|
  following|get our newsletter|join the community|ai generated summary|edit|date|title|authors`
    .split('|')
    .map((line) => line.trim()),
);

const COUNTS =
  /^(?:[·•|+#-]\s*)?(?:\d[\d.,]*\s?[km]?|\d+\+?\s(?:authors?|comments?|likes?|upvotes?|stars?|views?|papers?|(?:minute|hour|day|week|month|year)s?\sago)|(?:upvotes?|github|comments?|likes?|stars?|views?|citations?|arxiv|pdf|code)\s?[\d.,]+\s?[km]?)$/i;

const CREDITS =
  /^(?:(?:published|submitted|posted|updated|added|listed|featured)\s(?:on|by|at|in|\p{Lu}\p{Ll}{2}\s\d{1,2})\b|paper (?:author|submitter)|by\s?\p{Lu}|©|\(c\)\s|copyright\b|all rights reserved)/iu;

const CONTROLS =
  /^(?:(?:view|show|see|load|browse|read|add|jump|sort|filter|share|copy|join)\s(?:all|more|to|by|in|on|the full|link)\b|(?:models|datasets|spaces|collections)\s(?:citing|including|with)\b)/i;

const PROMPTS =
  /\b(?:your?|subscribe|newsletter|e-?mail|inbox|sign (?:up|in)|log in|cookies?|click|browser)\b/i;

/** Words and signs that titles have and names have not. */
const PHRASE = /: | (?:and|of|in|for|with|the|to|on|by|via|from|is|are|an?|as|at) /i;

/** "Ann Kite, Bo C. Wind and Cy von Line": names one after the other. */
const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?: (?:van|von|de|der|den|la|di|da|del|bin|al|el))?(?: \\p{Lu}[\\p{L}.'’-]*){1,2}";
const NAMES = new RegExp(
  `^${NAME}(?:, ${NAME})+(?:,? (?:and|&) (?:${NAME}|\\d+ (?:others|more)))?$`,
  'u',
);

const INSTITUTION =
  /\b(?:University|Universität|Université|Institute|Laborator(?:y|ies)|Labs?|Inc\.?|GmbH|Ltd)\b/;

/**
 * How much a piece of text looks like page furniture (navigation, counts, names, dates) rather
 * than like a title or an abstract: from about -10 to 10.
 */
export function furnitureScore(text: string, shape: Shape): number {
  if (shape.size >= 250) return -10;
  let score = sizeScore(shape);
  if (KNOWN.has(foldText(text)) || isData(text)) score += 8;
  if (shape.size < 80) {
    if (CREDITS.test(text)) score += 6;
    if (CONTROLS.test(text)) score += 6;
    if (PROMPTS.test(text)) score += 3;
    if (INSTITUTION.test(text)) score += 3;
    if (/^@?[a-z0-9_.-]+$/.test(text)) score += 1;
    if (/\s[•·|]\s|^#\d/.test(text)) score += 5;
  }
  if (NAMES.test(text)) score += 4;
  else if (shape.words >= 3 && PHRASE.test(text)) score -= 1.5;
  if (shape.ending === 'comma') score += 1;
  if (shape.ending === 'stop' && shape.words >= 3) score -= 3;
  return score;
}

/** True when a page of papers begins with these blocks: two of its known lines or dates. */
export function isFrame(blocks: readonly { text: string }[]): boolean {
  const isKnown = (text: string) => text.length < 80 && KNOWN.has(foldText(text));
  return blocks.filter(({ text }) => isKnown(text) || dateLine(text) !== null).length >= 2;
}

/** Numbers, counts, dates, bare addresses and lines without letters. */
function isData(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    COUNTS.test(text) ||
    dateLine(text) !== null ||
    /^https?:\/\/\S+$/i.test(text)
  );
}

function sizeScore({ size, words }: Shape): number {
  if (size >= 120) return -7;
  if (size >= 40) return -3;
  if (words >= 4) return -2;
  if (words === 3) return 0;
  return words === 2 ? 1 : 2;
}
