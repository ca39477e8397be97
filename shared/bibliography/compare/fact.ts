import { foldTitle, parseArxivId, parseDoi } from '../../identifiers.ts';
import { formatName } from '../../names.ts';
import type { Author, PaperDraft } from '../../paper.ts';
import { texToText } from '../../tex.ts';
import { foldText } from '../../text.ts';

/** The facts of a paper that a bibliography tells. */
export const FACT_NAMES = [
  'title',
  'authors',
  'published',
  'venue',
  'doi',
  'arxivId',
  'primaryCategory',
  'url',
  'abstract',
] as const satisfies readonly (keyof PaperDraft)[];

/** A fact of a paper that a bibliography tells. */
export type FactName = (typeof FACT_NAMES)[number];

/** The facts of a paper that a bibliography tells, as far as they are known. */
export type Facts = { [Name in FactName]?: PaperDraft[Name] | undefined };

/**
 * What another value says beside the one that is there: the same, the same but less of it, what was
 * missing or was less precise, or something else.
 */
export type Verdict = 'same' | 'less' | 'fills' | 'conflicts';

/** A fact in words for people; empty where it is not known. */
export function factText(name: FactName, facts: Facts): string {
  if (name === 'authors') return (facts.authors ?? []).map(formatName).join('; ');
  const text = facts[name]?.trim() ?? '';
  return name === 'title' ? texToText(text) : text;
}

/** How the fact in `theirs` stands to the one in `mine`; null where `theirs` has none. */
export function compareFact(name: FactName, mine: Facts, theirs: Facts): Verdict | null {
  const [here, there] = [factText(name, mine), factText(name, theirs)];
  if (there === '') return null;
  if (here === '') return 'fills';
  if (here === there) return 'same';
  if (name === 'authors') return compareAuthors(mine.authors ?? [], theirs.authors ?? []);
  if (name === 'published') return comparePrecision(here, there);
  if (name === 'abstract') return compareBeginning(foldText(here), foldText(there));
  const fold = FOLDS[name];
  return fold(here) === fold(there) ? 'same' : 'conflicts';
}

/** What counts of a text when it is compared with another. */
const FOLDS: Record<Exclude<FactName, 'authors' | 'published' | 'abstract'>, typeof foldText> = {
  title: foldTitle,
  venue: foldText,
  doi: (text) => parseDoi(text) ?? text,
  arxivId: (text) => parseArxivId(text)?.id ?? text,
  primaryCategory: (text) => text.toLowerCase(),
  url: (text) => text.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, ''),
};

/** A date that goes on where the other ends says more of the same. */
function comparePrecision(here: string, there: string): Verdict {
  if (here.startsWith(there)) return 'less';
  return there.startsWith(here) ? 'fills' : 'conflicts';
}

function compareBeginning(here: string, there: string): Verdict {
  if (here === there) return 'same';
  return here.startsWith(there) ? 'less' : 'conflicts';
}

/** Given names may be initials on their side; ours are then the better ones. */
function compareAuthors(mine: readonly Author[], theirs: readonly Author[]): Verdict {
  if (mine.length !== theirs.length) return 'conflicts';
  const verdicts = mine.map((author, index) => compareAuthor(author, theirs[index] ?? author));
  if (verdicts.includes('conflicts')) return 'conflicts';
  return verdicts.includes('less') ? 'less' : 'same';
}

function compareAuthor(mine: Author, theirs: Author): Verdict {
  const [here, there] = [mine, theirs].map((author) => foldText(formatName(author)));
  if (here === there) return 'same';
  if ('literal' in mine || 'literal' in theirs) return 'conflicts';
  const last = ({ particle = '', family, suffix = '' }: typeof mine) =>
    foldText(`${particle} ${family} ${suffix}`);
  if (last(mine) !== last(theirs)) return 'conflicts';
  const words = (given = '') => foldText(given).split(' ');
  const [full, short] = [words(mine.given), words(theirs.given)];
  const abbreviates = short.every(
    (word, index) => word.length <= 1 && (full[index] ?? '').startsWith(word),
  );
  return abbreviates ? 'less' : 'conflicts';
}
