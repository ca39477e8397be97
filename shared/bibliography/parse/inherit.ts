import type { RawEntry } from '../model.ts';
import { FIELD_OF } from './field-names.ts';

/** Chains of parents longer than this are not followed. */
const MAX_DEPTH = 4;

/** Types of entries that others take fields from. */
const PARENT_TYPES: ReadonlySet<string> = new Set(
  'book mvbook collection mvcollection reference mvreference proceedings mvproceedings periodical xdata'.split(
    ' ',
  ),
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What is said of the parent alone: biblatex's list, and what would make one paper of two. */
const OWN = words(
  `ids crossref xref entryset entrysubtype execute label options presort related relatedoptions
  relatedstring relatedtype shorthand shorthandintro sortkey key abstract annotation annote doi
  eprint eprinttype eprintclass archiveprefix primaryclass file pdf keywords note pages pagetotal url
  urldate groups`,
);

/** What the parts of a title are called in the entries within (biblatex manual 3.18, App. B). */
const RENAMED: readonly [
  parents: ReadonlySet<string>,
  children: ReadonlySet<string>,
  to: string,
][] = [
  [words('mvbook'), words('book inbook bookinbook suppbook'), 'main'],
  [
    words('mvcollection mvreference'),
    words('collection reference incollection inreference suppcollection'),
    'main',
  ],
  [words('mvproceedings'), words('proceedings inproceedings conference'), 'main'],
  [words('book'), words('inbook bookinbook suppbook'), 'book'],
  [words('collection reference'), words('incollection inreference suppcollection'), 'book'],
  [words('proceedings'), words('inproceedings conference'), 'book'],
  [words('periodical'), words('article suppperiodical'), 'journal'],
];

const TITLES = words('title subtitle titleaddon');
const UNTITLED = words('shorttitle sorttitle indextitle indexsorttitle');

/** Whether others may take fields from an entry of this type. */
export function isParent(type: string): boolean {
  return PARENT_TYPES.has(type);
}

/** The citekeys that an entry takes fields from: its `xdata`, then its `crossref`. */
export function parentsOf({ fields }: RawEntry): string[] {
  const { xdata = '', crossref = '' } = fields;
  if (xdata === '' && crossref === '') return [];
  return [...xdata.split(','), crossref].map((key) => key.trim()).filter((key) => key !== '');
}

/** An entry with the fields that it inherits, and the parents that were not found. */
export type Inherited = { raw: RawEntry; missing: string[] };

/**
 * Adds to an entry what it lacks and the entries in `xdata` and `crossref` have (biblatex manual 3.18
 * §2.4.1 and App. B). Not inherited is what tells works apart: identifiers, pages, abstract.
 */
export function inherit(
  raw: RawEntry,
  find: (citekey: string) => RawEntry | undefined,
  depth = 0,
): Inherited {
  const missing: string[] = [];
  let whole = raw;
  for (const key of parentsOf(raw)) {
    const parent = find(key);
    if (!parent) missing.push(key);
    else if (depth < MAX_DEPTH && parent !== raw) {
      const found = inherit(parent, find, depth + 1);
      whole = completed(whole, found.raw);
    }
  }
  return { raw: whole, missing };
}

function completed(child: RawEntry, parent: RawEntry): RawEntry {
  const has = new Set(Object.keys(child.fields).map(meaning));
  const added = Object.entries(parent.fields).flatMap(([name, value]): [string, string][] => {
    const as = parent.type === 'xdata' ? name : nameIn(child.type, parent, name);
    return as === null || has.has(meaning(as)) ? [] : [[as, value]];
  });
  return { type: child.type, fields: { ...child.fields, ...Object.fromEntries(added) } };
}

/** A parent's field as its child has it; null where it is not inherited. */
function nameIn(type: string, parent: RawEntry, name: string): string | null {
  if (OWN.has(name)) return null;
  const rule = RENAMED.find(
    ([parents, children]) => parents.has(parent.type) && children.has(type),
  );
  if (rule === undefined) return name;
  if (UNTITLED.has(name)) return null;
  if (!TITLES.has(name)) return name;
  const as = rule[2] + name;
  return parent.fields[as] === undefined ? as : null;
}

/** Names of one field are one; year, month and day are the date. */
function meaning(name: string): string {
  return /^(?:year|month|day)$/.test(name) ? 'date' : (FIELD_OF.get(name) ?? name);
}
