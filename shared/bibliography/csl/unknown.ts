import { isTooDeep } from '../../feed/json-depth.ts';
import type { JsonObject } from '../../feed/json-value.ts';
import type { Entry } from '../model.ts';
import { otherOfText, otherText } from '../other-text.ts';
import { readCslDate } from './date.ts';
import { CSL_DATES } from './item.ts';
import { entryTypeOfCsl } from './types.ts';
import { KNOWN } from './variables.ts';

const PREFIX = 'csl-';

/** What a value of JSON other than a text begins with. */
const JSON_LIKE = /^(?:[[{"]|(?:true|false)$)/;

/** A variable that the model has no field for, as a field of an entry's `other`. */
export function otherOfVariable(name: string, value: unknown): [name: string, latex: string] | [] {
  const isText = typeof value === 'number' || (typeof value === 'string' && !JSON_LIKE.test(value));
  const text = isText ? String(value) : JSON.stringify(value);
  // A name of a field has no signs that BibTeX takes for its own.
  const folded = name
    .toLowerCase()
    .replace(/[^\w.+-]/g, '-')
    .slice(0, 60);
  const isNothing = value === null || text === undefined || text === '';
  return isNothing ? [] : [PREFIX + folded, otherOfText(text)];
}

/**
 * The variables that an entry keeps from the item it was read from. Those of its type and its dates
 * count only as long as they say what the entry says.
 */
export function unknownVariables({ type, fields, other = {} }: Entry): JsonObject {
  const kept: [string, unknown][] = [];
  for (const [name, latex] of Object.entries(other)) {
    if (!name.startsWith(PREFIX)) continue;
    const folded = name.slice(PREFIX.length);
    const variable = KNOWN.get(folded) ?? folded;
    const value = parsedValue(otherText(latex));
    if (variable === 'type' && entryTypeOfCsl(String(value)) !== type) continue;
    if (isDate(variable) && readCslDate(value).date !== (fields[CSL_DATES[variable]] ?? null)) {
      continue;
    }
    kept.push([variable, value]);
  }
  return Object.fromEntries(kept);
}

function isDate(variable: string): variable is keyof typeof CSL_DATES {
  return Object.hasOwn(CSL_DATES, variable);
}

function parsedValue(text: string): unknown {
  if (!JSON_LIKE.test(text) || isTooDeep(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
