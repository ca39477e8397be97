import { encodeInGroups } from './latex.ts';
import type { Fields } from './model.ts';
import { namesWithCommas } from './name-list.ts';
import { isGroup, splitOutside } from './parse/split.ts';

/** A letter of text in groups: a macro in braces of its own, `{=}`, any other sign or ligature. */
const LETTER = /\{\\(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|\{[^{}\\]\}|[-`']+|[^{}\\]/suy;

/** So many letters the style `alpha` takes for a label. */
const LABEL = 3;

/** A macro among the first letters of a group, which a label might cut. */
const EARLY_MACRO = /\{(?:[^{}\\]|\{=\}){0,2}\{\\/;

/**
 * A name or a body in braces (given without them) that the style `alpha` can cut a label from. It
 * counts what stands in braces sign by sign, and would cut macros in two: `{Z{\"u}rich}` gives `Z\"`
 * (btxdoc §4). So the first letters then stand before the brace: `Z{\"u}r{ich}`. Both are one word.
 */
export function inLabelledGroup(inside: string): string {
  const whole = `{${inside}}`;
  if (!EARLY_MACRO.test(whole)) return whole;
  const letters: string[] = [];
  let signs = 0;
  let at = 0;
  for (; letters.length < LABEL && at < inside.length; at = LETTER.lastIndex) {
    LETTER.lastIndex = at;
    const letter = LETTER.exec(inside)?.[0];
    if (letter === undefined) return whole;
    signs += letter.replace(/[{}]/g, '').length;
    if (signs === LABEL) return whole;
    letters.push(letter);
  }
  if (!letters.some((letter) => letter.startsWith('{\\'))) return whole;
  // Outside braces blanks, commas and hyphens part words.
  const first = letters.map((letter) => (/^[^\p{L}\p{N}{]/u.test(letter) ? `{${letter}}` : letter));
  return `${first.join('')}{${inside.slice(at)}}`;
}

/**
 * Names as `encodeNames` writes them, so that BibTeX and biber take them right: labels can be cut from
 * family names and bodies, and none has too many commas.
 */
export function namesForBibtex(latex: string): string {
  return namesForLabels(namesWithCommas(latex));
}

/** What styles make labels of, by BibTeX's type, before they look for a key (`alpha.bst`, calc.label). */
const LABELLED: Readonly<Record<string, readonly (keyof Fields)[]>> = {
  book: ['author', 'editor'],
  proceedings: ['editor', 'organization'],
  manual: ['author', 'organization'],
};

/**
 * What must stand as the `key` of an entry; null where none is needed. Styles with labels cut that of
 * an entry without names from its citekey, byte by byte, and LaTeX stops at `[a_b24]`. From a key they
 * take letters, macros in groups among them.
 */
export function labelKey(citekey: string, fields: Fields, typeName: string): string | null {
  const labelled = LABELLED[typeName] ?? ['author'];
  if (labelled.some((name) => fields[name] !== undefined)) return null;
  const first = [...citekey].slice(0, LABEL).join('');
  return encodeInGroups(first, 'latex') === first ? null : encodeInGroups(citekey, 'latex');
}

function namesForLabels(latex: string): string {
  if (!EARLY_MACRO.test(latex)) return latex;
  return splitOutside(latex, ' and ').map(nameForLabel).join(' and ');
}

function nameForLabel(name: string): string {
  // With so many commas a name must be all in braces, for biber counts them.
  if (name.split(',').length > 3) return name;
  const [last = ''] = splitOutside(name, ',');
  const word = splitOutside(last, ' ').at(-1) ?? '';
  if (!isGroup(word)) return name;
  const before = last.length - word.length;
  return name.slice(0, before) + inLabelledGroup(word.slice(1, -1)) + name.slice(last.length);
}

/**
 * Whether a name is one that `inLabelledGroup` put out of its braces, and not to be taken apart: one
 * word with a macro, which ends in a group that is none.
 */
export function isLabelledGroup(name: string): boolean {
  if (!name.includes('{\\') || !name.endsWith('}')) return false;
  if (splitOutside(name, '[\\s~,]').length > 1) return false;
  let depth = 0;
  for (let at = name.length - 1; at > 0; at -= 1) {
    if (name[at] === '}') depth += 1;
    else if (name[at] === '{') depth -= 1;
    if (depth === 0) return name[at + 1] !== '\\';
  }
  return false;
}
