import { STATUSES } from '../paper.ts';
import { tagPath } from '../tag-path.ts';
import { foldText } from '../text.ts';
import { asValue, quoted } from './characters.ts';
import { FIELDS, type Field, HAS_VALUES, IS_VALUES, isTextField } from './fields.ts';
import { FIELD_HELP, RANGE_EXAMPLES } from './messages.ts';
import { type Place, placeAt } from './place.ts';

/** Fields whose values the library knows. */
export const VOCABULARY_FIELDS = ['tag', 'author', 'venue', 'cat', 'source', 'key'] as const;

/**
 * The values of fields that a library holds, best first; each is asked with what was typed of one
 * and need give no more than some dozens that match.
 */
export type Vocabulary = Readonly<
  Record<(typeof VOCABULARY_FIELDS)[number], (prefix: string) => readonly string[]>
>;

/** A way to go on: the text to put in, what to show for it, and what it means. */
export type CompletionOption = { insert: string; label: string; hint?: string };

/** Options for the stretch `from`…`to` (UTF-16 units) of a text, which the chosen one replaces. */
export type Completion = { from: number; to: number; options: CompletionOption[] };

/** More than these are no help while typing. */
const MAX_OPTIONS = 8;

/**
 * How the word at the caret may go on: names of fields, or after a colon values of the field; case
 * and accents are ignored, and a value also matches where a later word of it does. Nothing inside
 * a phrase and between words.
 */
export function complete(text: string, caret: number, vocabulary: Vocabulary): Completion {
  const place = placeAt(text, caret);
  if (!place) return { from: caret, to: caret, options: [] };
  const { from, to } = place;
  const all = place.kind === 'name' ? names(place.prefix) : values(place, vocabulary);
  // Without a blank the rest of the text would become part of the value.
  const gap = place.kind === 'name' || /^[\s()|]?$/.test(text.charAt(to)) ? '' : ' ';
  const options = all
    .filter(({ insert }) => insert !== text.slice(from, to))
    .slice(0, MAX_OPTIONS)
    .map((option) => ({ ...option, insert: option.insert + gap }));
  return { from, to, options };
}

function names(prefix: string): CompletionOption[] {
  const folded = foldText(prefix);
  return FIELDS.filter((field) => field.startsWith(folded)).map((field) => {
    const { about, example } = FIELD_HELP[field];
    return { insert: `${field}:`, label: `${field}:`, hint: `${about}, such as ${example}` };
  });
}

function values(place: Place & { kind: 'value' }, vocabulary: Vocabulary): CompletionOption[] {
  const { field, prefix } = place;
  const known = VOCABULARY_FIELDS.find((each) => each === field);
  if (known) {
    const found = matching(vocabulary[known](prefix), prefix);
    return found
      .filter((value) => isUsable(field, value))
      .map((value) => ({ insert: place.inGroup ? inGroup(value) : asValue(value), label: value }));
  }
  const ranges = RANGE_EXAMPLES[field];
  if (ranges) {
    const typed = prefix.toLowerCase();
    return ranges
      .filter(([value]) => value.startsWith(typed))
      .map(([value, hint]) => ({ insert: value, label: value, hint }));
  }
  return matching(fixedValues(field), prefix).map((value) => ({ insert: value, label: value }));
}

function fixedValues(field: Field): readonly string[] {
  return field === 'status'
    ? STATUSES
    : field === 'is'
      ? IS_VALUES
      : field === 'has'
        ? HAS_VALUES
        : [];
}

/** Those that begin with what was typed, then those of which a later word does. */
function matching(all: readonly string[], typed: string): string[] {
  const prefix = foldText(typed);
  const folded = [...new Set(all)].map((value) => ({ value, text: foldText(value) }));
  const first = folded.filter(({ text }) => text.startsWith(prefix));
  const later = folded.filter(
    ({ text }) => !text.startsWith(prefix) && text.includes(` ${prefix}`),
  );
  return [...first, ...later].map(({ value }) => value);
}

/** False for what would not be a value when it is read. */
function isUsable(field: Field, value: string): boolean {
  return isTextField(field) ? foldText(value) !== '' : tagPath(value) !== null;
}

/** In a group a value must not look like an operator, a field or a sign. */
function inGroup(value: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N}./-]*$/u.test(value);
  return isPlain && !/^(?:AND|OR|NOT)$/.test(value) ? value : quoted(value);
}
