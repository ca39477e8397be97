import type { Paper, PaperDraft, PaperTexts } from '../../paper.ts';
import { cleanText } from '../../text.ts';
import { entryOf } from '../entry.ts';
import type { RawEntry } from '../model.ts';
import { latexToText } from '../parse/latex-to-text.ts';
import { rawOf } from '../raw-of.ts';
import { compareFact, FACT_NAMES, type FactName, factText, type Verdict } from './fact.ts';

/** A paper as the library has it. */
export type KnownPaper = { paper: Paper; texts: PaperTexts };

/** Something that a bibliography tells of a known paper and the library does not, or tells otherwise. */
export type Difference = {
  /** A fact by its name; `entry type`; a field of the entry as `entry.pages`. */
  field: string;
  /** Whether it fills a gap, or contradicts what is there. */
  kind: 'fills' | 'conflicts';
  /** In words for people; empty where nothing is there. */
  mine: string;
  theirs: string;
};

/** A fact, or a field of an entry, judged. */
export type Judged = Omit<Difference, 'kind'> & {
  verdict: Verdict;
  fact: FactName | null;
  /** The fields of an entry that can tell it, and those with which the draft's does. */
  telling: readonly string[];
  names: readonly string[];
};

/** The field that stands for the type of the entry. */
export const ENTRY_TYPE = 'entry type';

/** The fields of an entry that tell a fact, by biblatex's names (manual 3.18 §2.2.2). */
const TELLING: Record<FactName, readonly string[]> = {
  title: ['title', 'subtitle'],
  authors: ['author'],
  published: ['date', 'year', 'month', 'day'],
  venue: ['journaltitle', 'journal', 'booktitle', 'maintitle'],
  doi: ['doi'],
  arxivId: ['eprint', 'eprinttype', 'archiveprefix'],
  primaryCategory: ['eprintclass', 'primaryclass'],
  url: ['url'],
  abstract: ['abstract'],
};

/** The keys that an entry had before have a table of their own. */
const APART: ReadonlySet<string> = new Set(['ids']);

/** What a bibliography tells of a known paper beyond or against what the library has. */
export function differences(known: KnownPaper, draft: PaperDraft): Difference[] {
  return judge(known, draft).flatMap(({ field, mine, theirs, verdict }) =>
    verdict === 'fills' || verdict === 'conflicts' ? { field, kind: verdict, mine, theirs } : [],
  );
}

/**
 * All that a draft tells, beside what is known. A paper without a stored entry is compared with the
 * entry that would be written for it: what the app exports itself is no news to it.
 */
export function judge({ paper, texts }: KnownPaper, draft: PaperDraft): Judged[] {
  const mine = { ...paper, abstract: texts.abstract };
  const here: RawEntry = texts.entry ?? rawOf(entryOf(paper, ''));
  const { entry } = draft;
  const seen = new Set<string>();
  const facts = FACT_NAMES.flatMap((fact): Judged[] => {
    const verdict = compareFact(fact, mine, draft);
    if (verdict === null) return [];
    const telling = TELLING[fact];
    const names = telling.filter((name) => entry?.fields[name] !== undefined);
    for (const name of names) seen.add(name);
    // A venue may be short for what its entry spells out, and says in which year the paper came out.
    const alike = names.length > 0 && names.every((name) => isAlike(here, entry, name));
    const words = { mine: factText(fact, mine), theirs: factText(fact, draft) };
    const told = { field: fact, fact, telling, names, ...words };
    return [{ ...told, verdict: verdict === 'conflicts' && alike ? 'same' : verdict }];
  });
  if (!entry) return facts;
  const fields = Object.keys(entry.fields).flatMap((name): Judged[] => {
    if (seen.has(name) || APART.has(name)) return [];
    const names = [name];
    const said = judgeField(here, entry, name);
    return [{ field: `entry.${name}`, fact: null, telling: names, names, ...said }];
  });
  return [...facts, judgeType(here, entry), ...fields];
}

function judgeType(here: RawEntry, there: RawEntry): Judged {
  const verdict = here.type === there.type ? 'same' : 'conflicts';
  const words = { mine: here.type, theirs: there.type };
  return { field: ENTRY_TYPE, fact: null, telling: [], names: [], verdict, ...words };
}

function judgeField(here: RawEntry, there: RawEntry, name: string) {
  const [mine, theirs] = [textOf(here, name), textOf(there, name)];
  const differs: Verdict = mine === '' ? 'fills' : 'conflicts';
  const nothing = theirs === '' || isAlike(here, there, name);
  return { mine, theirs, verdict: nothing ? ('same' as const) : differs };
}

function isAlike(here: RawEntry, there: RawEntry | undefined, name: string): boolean {
  const fold = (text: string) => text.replace(/[‐‑‒–—]/g, '-').toLowerCase();
  const said = there === undefined ? '' : fold(textOf(there, name));
  return said !== '' && fold(textOf(here, name)) === said;
}

/** The value of a field without LaTeX; a field of a prototype is none. */
function textOf({ fields }: RawEntry, name: string): string {
  return Object.hasOwn(fields, name) ? cleanText(latexToText(fields[name] ?? '')) : '';
}
