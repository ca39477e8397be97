import { formatName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import type { FieldName } from '../model.ts';
import { entryEdit, isSame } from './edit.ts';
import type { DraftEdit, Finding, Subject } from './finding.ts';

/** A list of names, and the edit that puts another one in its place. */
type People = {
  readonly field: string;
  readonly names: readonly Author[];
  readonly edit: (names: Author[]) => DraftEdit;
};

/** Longer names, in UTF-16 units, are texts that came into the wrong field. */
const LONGEST = 1000;

const ENTRY_NAMES = ['author', 'editor', 'translator'] as const satisfies readonly FieldName[];

/** The lists of a subject, which several rules look at. */
const read = new WeakMap<Subject, readonly People[]>();

/** What is wrong with one name: the names that take its place, or null where nobody can say. */
export type NameFault = { readonly instead: readonly Author[] | null };

/**
 * One finding for each list of names in which `faultOf` finds any: `before` are the names at fault,
 * `after` what takes their place. Without mend where one of them has none.
 */
export function namesAtFault(
  subject: Subject,
  faultOf: (name: Author, list: readonly Author[], index: number) => NameFault | null,
): Finding[] {
  return peopleOf(subject).flatMap(({ field, names, edit }) => {
    const faults = names.map((name, index) =>
      formatName(name).length > LONGEST ? null : faultOf(name, names, index),
    );
    const bad = names.filter((_name, index) => faults[index] !== null);
    if (bad.length === 0) return [];
    const before = inWords(bad);
    if (faults.some((fault) => fault?.instead === null)) return [{ field, before }];
    const mended = names.flatMap((name, index) => faults[index]?.instead ?? name);
    const after = inWords(faults.flatMap((fault) => fault?.instead ?? []));
    return [{ field, before, after, edit: edit(mended) }];
  });
}

/** Every list of names of a paper: those of its entry, and the authors if the facts have others. */
function peopleOf(subject: Subject): readonly People[] {
  const known = read.get(subject);
  if (known) return known;
  const { paper, entry, told } = subject;
  const lists: People[] = [];
  if (paper.authors.length > 0 && !isSame(paper.authors, told?.authors)) {
    lists.push({ field: 'author', names: paper.authors, edit: (authors) => ({ authors }) });
  }
  for (const field of ENTRY_NAMES) {
    const names = entry?.fields[field] ?? [];
    if (names.length === 0) continue;
    lists.push({ field, names, edit: (to) => entryEdit(subject, { [field]: to }) });
  }
  read.set(subject, lists);
  return lists;
}

function inWords(names: readonly Author[]): string {
  return names.map(formatName).join('; ');
}
