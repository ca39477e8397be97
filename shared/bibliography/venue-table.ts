import data from '../../data/venues.json' with { type: 'json' };
import { foldText } from '../text.ts';

/** A conference of `data/venues.json`; see the schema beside it for each field. */
export type Conference = {
  kind: 'conference';
  name: string;
  renamed?: { from: number; name: string };
  booktitle?: string;
  first?: number;
  volumeFrom?: number;
  series?: string;
  publisher?: string;
  aliases?: string[];
};

/** A journal of `data/venues.json`. */
export type Journal = { kind: 'journal'; name: string; aliases?: string[] };

const venues = data.venues as Readonly<Record<string, Conference | Journal>>;

/** Venues by abbreviation, alias and full name, as `keyOf` folds them. */
const byKey = new Map<string, Conference | Journal>();
/** The significant words of each longer name, to know abbreviated ones by. */
const byWords: [words: readonly string[], venue: Conference | Journal][] = [];
const abbreviations = new Map<Conference | Journal, string>();
for (const [abbreviation, venue] of Object.entries(venues)) {
  abbreviations.set(venue, abbreviation);
  const renamed = venue.kind === 'conference' && venue.renamed ? [venue.renamed.name] : [];
  const names = [venue.name, ...renamed, ...(venue.aliases ?? [])];
  for (const key of [abbreviation, ...names].map(keyOf)) {
    if (!byKey.has(key)) byKey.set(key, venue);
  }
  byWords.push(
    ...names.map(
      (name) =>
        [significant(name), venue] as const satisfies [readonly string[], Conference | Journal],
    ),
  );
}

/**
 * The venue with this abbreviation or name, whatever its case and punctuation; also with words cut
 * short, as ISO 4 has them: "J. Mach. Learn. Res.".
 */
export function findVenue(name: string): Conference | Journal | undefined {
  return byKey.get(keyOf(name)) ?? (name.includes('.') ? findByWords(name) : undefined);
}

/** The abbreviation of the venue with this name, as `data/venues.json` has it. */
export function abbreviationOf(name: string): string | undefined {
  const venue = findVenue(name);
  return venue && abbreviations.get(venue);
}

function findByWords(name: string): Conference | Journal | undefined {
  const words = significant(name);
  if (words.length < 2) return undefined;
  return byWords.find(
    ([full]) =>
      full.length === words.length && full.every((word, at) => word.startsWith(words[at] ?? ' ')),
  )?.[1];
}

/** The title of a conference's proceedings in a year. */
export function booktitleOf(conference: Conference, year: number | undefined): string {
  const { renamed, booktitle = 'Proceedings of the {name}', first } = conference;
  const name = renamed && (year ?? Infinity) >= renamed.from ? renamed.name : conference.name;
  return booktitle
    .replace('{name}', name)
    .replace(/\{ordinal\} /, first && year && year >= first ? `${ordinal(year - first + 1)} ` : '')
    .replace(/ ?\{year\}/, (blank) => (year ? blank.replace('{year}', String(year)) : ''))
    .replaceAll('  ', ' ');
}

/** "The" does not tell venues apart; "&" is "and". */
function keyOf(name: string): string {
  return foldText(name.replaceAll('&', ' and ')).replace(/^the /, '');
}

function significant(name: string): string[] {
  return keyOf(name)
    .split(' ')
    .filter((word) => !/^(?:of|on|and|in|for|the|to|from)$/.test(word));
}

/** `1st`, `22nd`, `113th`. */
export function ordinal(count: number): string {
  const tens = count % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
