import { cleanText, foldText } from '../text.ts';
import type { TextField, TextTerm } from './ast.ts';
import { VALUE_BREAK, WORD_BREAK } from './characters.ts';
import { fieldAt } from './fields.ts';
import { arxivIn, doiIn, identifierIn } from './identifier.ts';

/**
 * A text term as terms that can be written and read again, all of which must hold: the text
 * cleaned, words one by one, identifiers in their own form; none when it holds no letter or digit.
 */
export function normaliseText({ field, text, phrase }: TextTerm): TextTerm[] {
  const clean = cleanText(text);
  if (field === 'arxiv' || field === 'doi' || field === 'key')
    return identifier(field, clean, phrase);
  if (phrase) return isEmpty(clean) ? [] : [{ kind: 'text', field, text: clean, phrase }];
  const terms: TextTerm[] =
    field === null
      ? bareWords(clean)
      : clean.split(VALUE_BREAK).map((word) => ({ kind: 'text', field, text: word, phrase }));
  return terms.filter((term) => !isEmpty(term.text));
}

function isEmpty(text: string): boolean {
  return foldText(text) === '';
}

/** Identifiers are never taken apart: one that a bare value cannot hold becomes a phrase. */
function identifier(field: TextField, text: string, phrase: boolean): TextTerm[] {
  if (isEmpty(text)) return [];
  const own = field === 'arxiv' ? arxivIn(text) : field === 'doi' ? doiIn(text) : null;
  const id = own ?? text;
  return [{ kind: 'text', field, text: id, phrase: phrase || VALUE_BREAK.test(id) }];
}

function bareWords(text: string): TextTerm[] {
  // Before brackets are split off, as they may be part of the identifier.
  const whole = /\s/.test(text) ? null : identifierIn(text);
  if (whole) return identifier(whole.field, whole.text, false);
  return text.split(WORD_BREAK).flatMap((word) => {
    const bare = withoutSigns(word).replace(/:+$/, '');
    const prefix = fieldAt(bare, 0);
    if (!prefix?.field && !prefix?.near) return plainWord(bare, bare === text);
    const found = identifierIn(bare);
    if (found) return identifier(found.field, found.text, false);
    return bare.split(':').flatMap((part) => plainWord(withoutSigns(part), false));
  });
}

/** A word that is not read as anything else: without sign before it, no field, no operator. */
function plainWord(word: string, isKnownAsWord: boolean): TextTerm[] {
  const found = isKnownAsWord ? null : identifierIn(word);
  if (found) return identifier(found.field, found.text, false);
  const text = /^(?:AND|OR|NOT)$/.test(word) ? word.toLowerCase() : word;
  return [{ kind: 'text', field: null, text, phrase: false }];
}

function withoutSigns(word: string): string {
  return word.replace(/^[-#]+/, '');
}
