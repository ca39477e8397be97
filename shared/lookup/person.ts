import { MAX_AUTHORS, nameOf } from '../feed/draft-fields.ts';
import { type JsonObject, objectOf, textField } from '../feed/json-value.ts';
import { parseName } from '../names.ts';
import type { Author } from '../paper.ts';

/** The parts of a name as a source gives them. */
export type NameParts = { family: string; given: string; particle?: string; suffix?: string };

/** A person whose names a source gives apart; particles are found within the family name. */
export function personOf(parts: NameParts): Author | null {
  const [family, given, particle, suffix] = [
    parts.family,
    parts.given,
    parts.particle ?? '',
    parts.suffix ?? '',
  ].map((part) => nameOf(part).replace(/^,\s*|\s*,$/g, ''));
  if (!family) return given ? parseName(given) : null;
  const last = [particle, family].filter(Boolean).join(' ');
  // A name with commas of its own cannot be written in one text.
  const isPlain = ![last, given, suffix].join('').includes(',');
  const read = isPlain ? parseName([last, suffix, given].filter(Boolean).join(', ')) : null;
  if (read && 'family' in read && (given || !suffix)) return read;
  // "MÜLLER, Anna" looks like a group to who does not know that it is a person.
  if (read && !given && !suffix && !particle) return read;
  return {
    family,
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

/**
 * The authors of a CSL-JSON or Crossref record: `family` and `given` with `suffix` and particles
 * (https://docs.citationstyles.org/en/1.0.2/specification.html#name-variables), or the `name`
 * (Crossref) or `literal` (CSL) of a group.
 */
export function cslAuthors(people: readonly unknown[]): Author[] {
  return people.slice(0, MAX_AUTHORS).flatMap((each) => {
    const author = typeof each === 'string' ? parseName(nameOf(each)) : cslAuthor(objectOf(each));
    return author ?? [];
  });
}

function cslAuthor(person: JsonObject | null): Author | null {
  const group = nameOf(textField(person, 'name')) || nameOf(textField(person, 'literal'));
  const known = personOf({
    family: textField(person, 'family'),
    given: textField(person, 'given'),
    particle: textField(person, 'non-dropping-particle') || textField(person, 'dropping-particle'),
    suffix: textField(person, 'suffix'),
  });
  return known ?? (group ? { literal: group } : null);
}
