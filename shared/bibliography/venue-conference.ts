import type { Venue } from './venue.ts';
import { fullYear, type VenueNumbers } from './venue-numbers.ts';
import { booktitleOf, type Conference, findVenue } from './venue-table.ts';

type ConferenceVenue = Extract<Venue, { kind: 'conference' }>;

const PROCEEDINGS = /^(?:proceedings|proc\.?)\s+(?:(?:of|on)\s+)?(?:the\s+)?/i;

/** "The 41st", "Thirty-Seventh": what the name of one edition has more than another's. */
const EDITION = new RegExp(
  '^(?:the\\s+)?(?:\\d+(?:st|nd|rd|th)|(?:\\w+ty[- ])?(?:first|second|third|fourth|fifth|sixth|' +
    'seventh|eighth|ninth|tenth|eleventh|twelfth|\\w+teenth|\\w+tieth))\\s+',
  'i',
);

const SPONSORS = /^(?:(?:the|annual|ieee|acm|cvf|siam|usenix|rsj|sigir|sigkdd|isca)[\s/-]+)+/i;

/** Parts of a conference with proceedings or a volume of their own. */
const TRACKS: readonly (readonly [RegExp, string])[] = [
  [/demo/i, 'System Demonstrations'],
  [/student research/i, 'Student Research Workshop'],
  [/tutorial/i, 'Tutorial Abstracts'],
  [/industr/i, 'Industry Track'],
  [
    /datasets? and benchmarks?|datasets? ?& ?benchmarks?|^d ?& ?b\b/i,
    'Datasets and Benchmarks Track',
  ],
];

/** What else is a part: "Student Abstract". The rest is praise, a place or a format. */
const TRACK_WORDS = new RegExp(
  '^(?!(?:main|research|conference|regular|full)\\b).*\\b(?:track|abstracts?|companion|competition|' +
    'blog ?posts?|consortium|late[- ]breaking|tiny papers|special session)\\b',
  'i',
);

const CONFERENCE_WORDS = new RegExp(
  '\\b(?:conference|conf\\.?|symposium|proceedings|proc\\.?|meeting|congress|colloquium|convention|' +
    'seminar|forum|summit|lecture notes|lncs|challenge|shared task|hackathon)(?=\\W|$)',
  'i',
);

/** Reads a venue as a conference or a workshop; null when nothing says that it is one. */
export function conferenceIn(numbers: VenueNumbers): ConferenceVenue | null {
  return findings(numbers) ?? edition(numbers) ?? workshop(numbers) ?? unlisted(numbers);
}

/** "Findings of EMNLP 2024", "ACL 2025 Findings": one series, named by the conference. */
function findings(numbers: VenueNumbers): ConferenceVenue | null {
  if (!/\bfindings\b/i.test(numbers.name)) return null;
  const hosts = numbers.name.match(
    /\b(?:(?:AACL|IJCNLP|ACL|EMNLP)[-/])?(?:IJCNLP|EMNLP|NAACL|EACL|AACL|ACL)\b/g,
  );
  const host = hosts?.at(-1) ?? (/computational linguistics/i.test(numbers.name) ? 'ACL' : null);
  if (host === null) return null;
  const name = [host, numbers.year].filter(Boolean).join(' ');
  const booktitle = `Findings of the Association for Computational Linguistics: ${name}`;
  return conference(booktitle, numbers, { publisher: 'Association for Computational Linguistics' });
}

/** A conference of the table, by itself or with a track or a word of praise. */
function edition(given: VenueNumbers): ConferenceVenue | null {
  const numbers = withShortYear(given);
  const { name, asides } = withoutAsides(numbers.name);
  const core = name.replace(PROCEEDINGS, '').replace(EDITION, '');
  const whole = named(core) ?? named(core.replace(SPONSORS, ''));
  if (whole !== null) return printed(whole, numbers, core, asides);
  const words = core.replace(SPONSORS, '').split(' ');
  for (let count = Math.min(words.length - 1, 3); count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ');
    const found = /\p{Lu}.*\p{Lu}/u.test(start) ? named(start) : null;
    const rest = words
      .slice(count)
      .join(' ')
      .replace(/^[-–—:,\s]+/, '');
    if (found && !/workshop/i.test(rest.replace(/student research workshop/i, ''))) {
      return printed(found, numbers, start, [rest, ...asides]);
    }
  }
  const known = asides.map(named).find((venue) => venue !== null);
  return known && !/workshop/i.test(name) ? printed(known, numbers, core, asides) : null;
}

function printed(
  found: Conference,
  numbers: VenueNumbers,
  core: string,
  asides: readonly string[],
): ConferenceVenue {
  // Proceedings that were named in full know best what they are called.
  const full = PROCEEDINGS.test(numbers.typed) && core.includes(' ') && /\bof\b|\bon\b/.test(core);
  if (full) return conference(numbers.typed, numbers, found);
  const tracks = asides.map(trackName).filter(Boolean);
  const title = [booktitleOf(found, numbers.year), ...tracks].join(': ');
  return conference(title, numbers, found);
}

/** "Workshop on Kites at ICML 2024"; "CVPR Workshops" as the proceedings are called. */
function workshop(numbers: VenueNumbers): ConferenceVenue | null {
  const host = numbers.name.replace(/\s*\bworkshops?\b\s*(?:proceedings)?/gi, '').replace(/W$/, '');
  const found = host === numbers.name ? null : named(withoutAsides(host).name);
  if (found !== null) {
    const title = booktitleOf(found, numbers.year);
    const name = title.startsWith('Proceedings') ? title : (found.renamed?.name ?? found.name);
    return conference(`${name} Workshops`, numbers);
  }
  if (!/\bworkshops?\b|\s@\s|@(?=[A-Z])/i.test(numbers.name)) return null;
  return conference(numbers.typed.replace(/\s*@\s*/g, ' at '), numbers);
}

function unlisted(numbers: VenueNumbers): ConferenceVenue | null {
  if (!CONFERENCE_WORDS.test(numbers.name)) return null;
  if (/\bjournal\b|\btransactions\b/i.test(numbers.name)) return null;
  if (PROCEEDINGS.test(numbers.name) && numbers.number !== undefined) return null;
  const titled = /proceedings|proc\.|lecture notes|lncs|^advances in/i.test(numbers.typed);
  const name = numbers.volume === undefined ? numbers.typed : numbers.name;
  if (titled) return conference(name, numbers);
  const plain = name.replace(/^the /i, '').replace(/ (?:19|20)\d\d$/, '');
  return conference(`Proceedings of the ${plain}`, numbers);
}

function named(name: string): Conference | null {
  const found = findVenue(name);
  return found?.kind === 'conference' ? found : null;
}

/** "AAAI-24", "KDD23", "ACL 24": two digits are a year when a conference stands before them. */
function withShortYear(numbers: VenueNumbers): VenueNumbers {
  const { name, year, volume, ...others } = numbers;
  if (year !== undefined) return numbers;
  const [, start = name, digits = ''] = /^(.*[A-Za-z])[- ]?(\d\d)$/.exec(name) ?? [];
  const short = digits || (name.includes(' ') ? '' : (volume ?? ''));
  if (!/^\d\d$/.test(short) || (digits && named(name)) || !named(start)) return numbers;
  return { ...others, name: start, year: fullYear(short) };
}

function trackName(aside: string): string {
  const track = TRACKS.find(([pattern]) => pattern.test(aside));
  if (track) return track[1];
  return TRACK_WORDS.test(aside) ? aside : '';
}

function withoutAsides(text: string): { name: string; asides: string[] } {
  const asides = [...text.matchAll(/\(([^()]*)\)/g)].map((match) => (match[1] ?? '').trim());
  return { name: text.replace(/\s*\([^()]*\)\s*/g, ' ').trim(), asides };
}

function conference(
  booktitle: string,
  { year, volume, pages }: VenueNumbers,
  found: Pick<Conference, 'volumeFrom' | 'series' | 'publisher'> = {},
): ConferenceVenue {
  const { volumeFrom, series, publisher } = found;
  const derived =
    volumeFrom && year && year >= volumeFrom ? String(year - volumeFrom + 1) : undefined;
  const number = volume ?? derived;
  return {
    kind: 'conference',
    booktitle,
    ...(year && { year }),
    ...(number && { volume: number }),
    ...(pages && { pages }),
    ...(series && { series }),
    ...(publisher && { publisher }),
  };
}
