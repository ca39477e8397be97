import { formatName, parseName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import type { Check } from './finding.ts';
import { type NameFault, namesAtFault } from './people.ts';

/** `jane@example.org (Jane Doe)`, as RSS 2.0 has it, and `Jane Doe <jane@example.org>`. */
const MAILED = /^\S+@\S+\s*\(([^()@]+)\)$|^([^<>@]+?)\s*<[^<>\s]*@[^<>\s]*>$/;

const ADDRESS = /\S@\S+\.\S|^(?:https?:\/\/|www\.)/i;

/** What programs put where no author is known. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|no-?reply|null|undefined|n\/a|unknown(?: author)?|none)$/i;

/**
 * Names that are none: addresses that feeds give as author (RSS 2.0 asks for one), what programs
 * put where nobody is known, and lists with semicolons that came through as one name.
 */
export const nameForm: Check = (subject) => namesAtFault(subject, faultOf);

function faultOf(name: Author): NameFault | null {
  const text = formatName(name);
  const [, behind, before] = MAILED.exec(text) ?? [];
  const named = (behind ?? before ?? '').trim();
  if (named !== '') return { instead: [parseName(named)] };
  if (ADDRESS.test(text)) return { instead: null };
  if (NOBODY.test(text)) return { instead: [] };
  if (!/;\s*\p{L}/u.test(text)) return null;
  const parts = text.split(';').flatMap((part) => part.trim() || []);
  return { instead: parts.map(parseName) };
}
