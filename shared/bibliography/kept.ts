import type { RawEntry } from './model.ts';

/** A verbatim field that biblatex leaves to users: no style prints it, no reader complains of it. */
export const KEPT_FIELD = 'verbc';

const HEAD = 'kept: ';

/** The name under which the type itself is kept. */
export const KEPT_TYPE = 'entrytype';

/** A raw field: biblatex's name and the inside of its braces, which balance. */
export type RawField = readonly [name: string, latex: string];

/**
 * The value of the field that keeps what a file has no place for: fields that biblatex's data model
 * refuses for this type, and the true ones of those that had to be written otherwise. `kept:
 * isbn={1-23}; note={}` says that the entry has this ISBN, and no note whatever the file shows.
 */
export function keptValue(fields: readonly RawField[]): string {
  return HEAD + fields.map(([name, latex]) => `${name}={${latex}}`).join('; ');
}

/** A raw entry with what was kept back in its place, and its type where that was kept. */
export type Unpacked = { raw: RawEntry; type: string | null };

/** The raw entry with what `keptValue` kept back in its place; the same object when that is nothing. */
export function unpacked(raw: RawEntry): Unpacked {
  const kept = raw.fields[KEPT_FIELD];
  if (kept === undefined || !kept.startsWith(HEAD)) return { raw, type: null };
  const found = readKept(kept.slice(HEAD.length));
  if (found === null) return { raw, type: null };
  const { [KEPT_FIELD]: _, ...shown } = raw.fields;
  const fields = new Map(Object.entries(shown));
  let type: string | null = null;
  for (const [name, latex] of found) {
    if (name === KEPT_TYPE) type = latex;
    else if (latex === '') fields.delete(name);
    else fields.set(name, latex);
  }
  return { raw: { type: raw.type, fields: Object.fromEntries(fields) }, type };
}

/** The fields in a kept value; null when it is not one. */
function readKept(text: string): RawField[] | null {
  const fields: RawField[] = [];
  const name = /\s*([^\s{}=,;]+)=\{/y;
  for (let at = 0; at < text.length; ) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found?.[1]) return null;
    const start = name.lastIndex;
    const end = closing(text, start);
    if (end < 0) return null;
    fields.push([found[1], text.slice(start, end)]);
    at = text[end + 1] === ';' ? end + 2 : end + 1;
  }
  return fields;
}

/** Where the group ends that began before `at`, by BibTeX's own count of braces; -1 if nowhere. */
function closing(text: string, at: number): number {
  let depth = 1;
  for (let end = at; end < text.length; end += 1) {
    const char = text[end];
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0) return end;
  }
  return -1;
}
