import type { Author } from '../../paper.ts';
import type { Fields } from '../model.ts';
import { languageOf } from '../wordings.ts';
import { yamlText } from '../yaml.ts';
import { formattable } from './formattable.ts';
import type { Mapping, Node } from './node.ts';

/** Only addresses that no parser of addresses refuses: with one that it does, the file is lost. */
const ADDRESS =
  /^(?:https?|ftp):\/\/(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,10}\p{L}{2,20}(?::\d{1,4})?(?:[/?#]\S*)?$/u;

/** Every person by parts: in one text, commas and small letters would be read. */
export function personOf(author: Author): Mapping {
  if ('literal' in author) return [['name', yamlText(author.literal)]];
  const { family, given, particle, suffix } = author;
  return [
    ['name', yamlText(family)],
    ['given-name', textValue(given)],
    ['prefix', textValue(particle)],
    ['suffix', textValue(suffix)],
  ];
}

/** A text, if there is one. */
export function textValue(text: string | undefined): string | null {
  return text === undefined ? null : yamlText(text);
}

/** A publisher with its place, or what stands for one. */
export function publisherOf({ publisher, howpublished, location }: Fields): Node | null {
  const name = publisher ?? howpublished;
  if (location === undefined) return name === undefined ? null : formattable(name);
  return [
    ['name', name === undefined ? null : formattable(name)],
    ['location', formattable(location)],
  ];
}

/** The format knows no ranges, doubts or seasons: the first day, as far as it is known. */
export function dateOf(date: string | undefined): string | null {
  const [, year, month, day] = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/.exec(date ?? '') ?? [];
  return year === undefined ? null : [year, month, day].filter((part) => part).join('-');
}

/** An address, with the day on which it was seen. */
export function addressOf({ url, urldate }: Fields): Node | null {
  if (url === undefined || !ADDRESS.test(url)) return null;
  const visited = dateOf(urldate);
  return visited === null
    ? yamlText(url)
    : [
        ['value', yamlText(url)],
        ['date', visited],
      ];
}

/** A code of Unicode's; a word such as "english" becomes one, others are left out. */
export function languageCode(fields: Fields): string | null {
  const code = languageOf(fields) ?? '';
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(code) ? yamlText(code) : null;
}
