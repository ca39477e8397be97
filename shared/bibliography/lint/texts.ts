import { titleText } from '../draft.ts';
import { FIELDS, type FieldName, type Fields } from '../model.ts';
import { titleSegments } from '../plain-text.ts';
import { entryEdit } from './edit.ts';
import type { DraftEdit, Finding, Subject } from './finding.ts';

/** A text that is printed, and the edit that puts another one in its place. */
export type PrintedText = {
  readonly field: string;
  readonly text: string;
  readonly kind: 'title' | 'line' | 'block';
  readonly edit: (text: string) => DraftEdit;
};

/** Longer texts, in UTF-16 units, are not looked at: none is a title or an abstract. */
const LONGEST = 20_000;

/** The texts of a subject, which several rules look at. */
const read = new WeakMap<Subject, readonly PrintedText[]>();

/** The facts that are texts. */
const FACTS = [
  ['title', 'title'],
  ['venue', 'line'],
  ['journalRef', 'line'],
  ['comment', 'line'],
  ['organisation', 'line'],
  ['abstract', 'block'],
] as const satisfies readonly (readonly [keyof DraftEdit, PrintedText['kind']])[];

/** Names of fields of a kind. */
type NameOf<Kind> = {
  [Name in FieldName]: (typeof FIELDS)[Name] extends Kind ? Name : never;
}[FieldName];

type TextName = NameOf<'title' | 'literal' | 'body' | 'text'>;

/** The fields of an entry that hold text. */
const ENTRY_TEXTS = (Object.keys(FIELDS) as FieldName[]).filter(isText);

/**
 * The texts of a paper: those of its entry, and the facts that say something else. Facts that say
 * what the entry says are changed with it.
 */
export function textsOf(subject: Subject): readonly PrintedText[] {
  const known = read.get(subject);
  if (known) return known;
  const texts = [...factTexts(subject), ...entryTexts(subject)];
  const short = texts.filter(({ text }) => text.length <= LONGEST);
  read.set(subject, short);
  return short;
}

/** A finding for every text that `better` has another form for. */
export function mendedTexts(
  subject: Subject,
  better: (text: string, kind: PrintedText['kind']) => string,
): Finding[] {
  const found: Finding[] = [];
  for (const { field, text, kind, edit } of textsOf(subject)) {
    const after = better(text, kind);
    // No mend leaves a paper without title.
    if (after === text || (field === 'title' && after === '')) continue;
    found.push({ field, before: text, after, edit: edit(after) });
  }
  return found;
}

function factTexts({ paper, abstract, told }: Subject): PrintedText[] {
  const known = { ...paper, abstract };
  return FACTS.flatMap(([name, kind]) => {
    const text = known[name] ?? '';
    if (text === '' || text === told?.[name]) return [];
    return { field: name, text, kind, edit: (to) => ({ [name]: to || null }) };
  });
}

function entryTexts(subject: Subject): PrintedText[] {
  const fields = subject.entry?.fields;
  if (!fields) return [];
  return ENTRY_TEXTS.flatMap((name) => {
    const text = textIn(fields, name);
    if (text === '') return [];
    const edit = (to: string) => entryEdit(subject, fieldOf(name, to));
    return { field: name, text, kind: kindOf(name), edit };
  });
}

function kindOf(name: TextName): PrintedText['kind'] {
  const kind = FIELDS[name];
  if (kind === 'title') return 'title';
  return kind === 'text' ? 'block' : 'line';
}

/** The value of a text field as one text; empty where there is none. */
function textIn(fields: Fields, name: TextName): string {
  if (isTitle(name)) return titleText(fields[name]);
  return fields[name] ?? '';
}

function fieldOf(name: TextName, text: string): Fields {
  if (text === '') return { [name]: undefined };
  return { [name]: isTitle(name) ? titleSegments(text) : text };
}

function isTitle(name: FieldName): name is NameOf<'title'> {
  return FIELDS[name] === 'title';
}

function isText(name: FieldName): name is TextName {
  return isTitle(name) || ['literal', 'body', 'text'].includes(FIELDS[name]);
}
