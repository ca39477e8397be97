import { type JsonObject, objectOf, textField } from '../../feed/json-value.ts';
import { parseName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import { cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';

/** Names in which nothing hides: no particle, no suffix, no second family name. */
const SIMPLE = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: \p{Lu}[\p{L}\p{M}'’.-]*)*$/u;

/**
 * The people of a name variable of CSL-JSON
 * (https://docs.citationstyles.org/en/1.0.2/specification.html#name-variables), of Crossref, which
 * has groups as `name`, or plain texts. What says no name is left out.
 */
export function readCslNames(people: readonly unknown[]): Author[] {
  return people.flatMap((each) => {
    if (typeof each !== 'string') return readCslName(objectOf(each)) ?? [];
    // Zotero's way in its field "Extra": `Berg || Otto`.
    const [family = '', given] = each.split('||').map(plain);
    if (given !== undefined) return personOf(family, given) ?? [];
    return family === '' ? [] : parseName(family);
  });
}

function readCslName(person: JsonObject | null): Author | null {
  const part = (name: string) => plain(textField(person, name));
  const [family, given, suffix] = [part('family'), part('given'), part('suffix')];
  const particle = [part('dropping-particle'), part('non-dropping-particle')]
    .filter(Boolean)
    .join(' ');
  if (family !== '' && (particle !== '' || suffix !== '')) {
    return {
      family,
      ...(given && { given }),
      ...(particle && { particle }),
      ...(suffix && { suffix: suffix.replace(/^,\s*/, '') }),
    };
  }
  const simple = personOf(family, given);
  if (simple) return simple;
  const literal = part('literal') || part('name');
  if (/^et\.? al\.?$/i.test(literal)) return { literal: 'others' };
  return literal === '' ? null : { literal };
}

/** A person by family and given name, in which particles and suffixes may hide. */
function personOf(family: string, given: string): Author | null {
  if (family === '') return given === '' ? null : { family: given };
  const simple = { family, ...(given && { given }) };
  if (SIMPLE.test(family) && (given === '' || SIMPLE.test(given))) return simple;
  if (given === '') return simple;
  const suffix = /^(.+?),\s*((?:jr|sr|jnr|snr|i{2,3}|iv)\.?)$/i.exec(given);
  const read = parseName([family, suffix?.[2], suffix?.[1] ?? given].filter(Boolean).join(', '));
  return 'family' in read && !family.includes(',') ? read : simple;
}

function plain(text: string): string {
  return cleanText(htmlToText(text));
}
