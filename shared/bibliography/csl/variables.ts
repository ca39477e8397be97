import { CSL_DATES, CSL_NAMES, CSL_OTHERS, CSL_TEXTS } from './item.ts';

/** Other names of variables: of older versions of CSL, and of programs. */
export const ALIASES: Readonly<Record<string, string>> = {
  event: 'event-title',
  shortTitle: 'title-short',
  journalAbbreviation: 'container-title-short',
};

/** Variables of CSL in capitals that have no field. */
const CAPITALS = ['ISAN', 'ISCI', 'ISMN', 'ISRC', 'ISWC'];

/** Every variable that the reader knows, by its name in lower case. */
export const KNOWN: ReadonlyMap<string, string> = new Map(
  [
    ...CSL_NAMES,
    ...Object.keys(CSL_DATES),
    ...Object.keys(CSL_TEXTS),
    ...Object.keys(CSL_OTHERS),
    ...CAPITALS,
    ...`type title container-title publisher issue number collection-number keyword archive
      archive_location archive-place medium section source scale dimensions references submitted
      reviewed-title part-title volume-title supplement printing authority jurisdiction
      collection-editor container-author composer director illustrator interviewer recipient
      original-author reviewed-author contributor curator narrator organizer producer`.split(/\s+/),
  ].map((name) => [name.toLowerCase(), name]),
);

/** Variables whose values are lists of people. */
export function isNameVariable(name: string): boolean {
  return /author|editor|translator|composer|director|illustrator|interviewer|recipient|contributor|curator|narrator|organizer|producer/.test(
    name,
  );
}
