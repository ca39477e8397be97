import type { Paper } from '../paper.ts';
import { plainText } from './plain-text.ts';
import { conferenceIn } from './venue-conference.ts';
import { type VenueNumbers, venueNumbers } from './venue-numbers.ts';
import { findVenue } from './venue-table.ts';

/** Where a paper came out. A year is there only when the venue names one. */
export type Venue =
  | { kind: 'preprint' }
  | {
      kind: 'conference';
      booktitle: string;
      year?: number;
      volume?: string;
      pages?: string;
      series?: string;
      publisher?: string;
    }
  | {
      kind: 'journal';
      journal: string;
      year?: number;
      volume?: string;
      number?: string;
      pages?: string;
    }
  | { kind: 'thesis'; degree: 'phd' | 'master'; school: string; year?: number };

const anyOf = (patterns: string) => patterns.trim().split(/\s+/).join('|').replaceAll('_', ' ');

/** "Accepted to", "In": what stands before the venue. */
const LEAD = new RegExp(
  `^(?:(?:${anyOf('accepted to_appear appear(?:s|ed|ing)? published presented forthcoming in')}` +
    '|in press)\\s*(?:at|in|to|by|for|as|with|:)?\\s+(?:the\\s+)?)+',
  'i',
);

/** Servers and reports, which are no venues. */
const SERVER = new RegExp(
  `^(?:${anyOf(`arxiv corr\\b biorxiv medrxiv chemrxiv techrxiv psyarxiv socarxiv ssrn openreview
    hal\\b zenodo research_square preprints?\\b tech(?:nical|\\.)?_report\\b manuscript unpublished
    none$ n/?a$`)})|\\barxiv preprint\\b`,
  'i',
);

/** Venues that have not said yes. */
const UNDECIDED = /\b(?:submitted|submission|under (?:\w+ )?review|withdrawn|rejected)\b/i;

const THESIS =
  /\b(ph\.? ?d\.?|doctoral|master(?:['’]?s)?|m\.? ?sc\.?)\s+(?:thesis|dissertation)\b/i;

const JOURNAL_WORDS = new RegExp(
  `\\b(?:${anyOf(`journal j\\. transactions trans\\. letters lett\\. magazine reviews? rev\\. annals
    bulletin quarterly archives? acta communications_of surveys frontiers_in advances_in studies_in
    notices perspectives trends_in reports? zeitschrift revista revue`)})(?=\\W|$)`,
  'i',
);

/**
 * Reads a venue as sources name it: `ICLR 2025`, `Findings of ACL 2025`, `Nature 12(3), 2024`,
 * `CoRR`. Names come from `data/venues.json` where it knows them; others are kept as written, with
 * the kind that their words suggest.
 */
export function parseVenue(text: string): Venue {
  const clean = plainText(text)
    .replace(LEAD, '')
    .replace(/[\s,;:]+$|(?<=[\d)])\.$/, '');
  const numbers = venueNumbers(clean);
  const isVenue = /\p{L}/u.test(numbers.name) && !SERVER.test(clean) && !UNDECIDED.test(clean);
  if (!isVenue) return { kind: 'preprint' };
  const thesis = THESIS.exec(numbers.name);
  if (thesis) return thesisAt(numbers, thesis[0]);
  const listed = journalName(numbers.name);
  if (listed !== null) return journal(listed, numbers);
  const conference = conferenceIn(numbers);
  if (conference) return conference;
  const isJournal = JOURNAL_WORDS.test(numbers.name) || numbers.volume !== undefined;
  if (isJournal || !isAbbreviation(numbers.name)) return journal(numbers.name, numbers);
  const { name, year } = numbers;
  const booktitle = ['Proceedings of', name, year].filter(Boolean).join(' ');
  return { kind: 'conference', booktitle, ...(year && { year }) };
}

/** The full name of a journal of the table. */
function journalName(name: string): string | null {
  const bare = name.replace(/\s*\([^()]*\)$/, '');
  const found = findVenue(bare) ?? findVenue(bare.replace(/^(?:IEEE|ACM)[/ ]+/, ''));
  return found?.kind === 'journal' ? found.name : null;
}

/** Venues read before: a library has thousands of papers and hundreds of venues. */
const known = new Map<string, Venue>();
const MAX_KNOWN = 5000;

/** Where a paper came out; a preprint when nothing is known. */
export function venueOf({ venue }: Pick<Paper, 'venue'>): Venue {
  if (!venue) return { kind: 'preprint' };
  const found = known.get(venue) ?? parseVenue(venue);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(venue, found);
  return found;
}

function journal(name: string, { year, volume, number, pages }: VenueNumbers): Venue {
  return {
    kind: 'journal',
    journal: name,
    ...(year && { year }),
    ...(volume && { volume }),
    ...(number && { number }),
    ...(pages && { pages }),
  };
}

function thesisAt({ name, year }: VenueNumbers, words: string): Venue {
  const school = name.replace(words, '').replace(/^[\s,;:(]*(?:at|from)?\s*|[\s,;:)]+$/g, '');
  const degree = /^m/i.test(words) ? 'master' : 'phd';
  return { kind: 'thesis', degree, school, ...(year && { year }) };
}

/** "HotNets", "EKAW", "IEEE BigComp": conferences are known by short names, journals are not. */
function isAbbreviation(name: string): boolean {
  const core = name.replace(/^(?:(?:IEEE|ACM|CVF|SIAM|USENIX|IFIP)[\s/-]+)+/, '');
  const words = core.split(' ');
  return (
    words.length <= 3 && words.some((word) => /\p{Lu}.*\p{Lu}/u.test(word) && !word.includes('.'))
  );
}
