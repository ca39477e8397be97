import { objectField } from '../../feed/json-value.ts';
import type { Entry } from '../model.ts';
import type { Profile } from '../profile.ts';
import { profiled } from '../profiled.ts';
import { remainderOf } from '../remainder.ts';
import type { BibliographyWriter } from '../writer.ts';
import { CUSTOM, plainEntryOfCsl } from './from-csl.ts';
import { cslVariablesOf } from './to-csl.ts';

/**
 * CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema): a list of items, indented by
 * two. What CSL has no variable for stands in `custom`, where only this app looks.
 */
export function cslJsonWriter(profile: Profile): BibliographyWriter {
  return {
    head: '[\n',
    entry: (entry) => cslJson(profiled(entry, profile)),
    separator: ',\n',
    tail: '\n]\n',
  };
}

function cslJson(entry: Entry): string {
  const item = cslVariablesOf(entry);
  const remainder = remainderOf(entry, plainEntryOfCsl(item));
  const custom = objectField(item, 'custom');
  const whole = remainder === null ? item : { ...item, custom: { ...custom, [CUSTOM]: remainder } };
  // As it stands in a list: without the list's brackets and their lines.
  return JSON.stringify([whole], null, 2).slice(2, -2);
}
