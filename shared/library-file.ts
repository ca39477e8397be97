import * as v from 'valibot';
import { LIBRARY_FILE_VERSION, type LibraryHeader, readHeader } from './library-file/header.ts';
import { type Line, LineSplitter } from './library-file/lines.ts';
import {
  type PaperRecord,
  PaperRecordSchema,
  type TagRecord,
  TagRecordSchema,
  type ViewRecord,
  ViewRecordSchema,
} from './library-file/record.ts';

/** What a line of a library file holds. */
export type LibraryItem =
  | { kind: 'paper'; line: number; record: PaperRecord }
  | { kind: 'tag'; line: number; record: TagRecord }
  | { kind: 'view'; line: number; record: ViewRecord };

/** A line that could not be read: which, and what is wrong, in words. */
export type LineProblem = { line: number; what: string };

/** Why a file is not read at all. */
export type Refusal = 'not-a-library' | 'newer-version';

/**
 * Reads a library file piece by piece: JSON Lines (https://jsonlines.org), a header, then a paper, a
 * tag or a saved search a line. A line that cannot be read is a problem and costs no other; fields
 * that are not known are passed over. A file of a newer version of the format is refused whole: what
 * would be missing could not be told.
 */
export class LibraryReader {
  /** Lines that could not be read so far. */
  readonly problems: LineProblem[] = [];
  /** Set once the file turns out not to be readable; nothing is given after that. */
  refusal: Refusal | null = null;
  header: LibraryHeader | null = null;
  readonly #lines = new LineSplitter();

  /** Takes the next piece of the file; gives what its complete lines hold. */
  push(text: string): LibraryItem[] {
    return this.#read(this.#lines.push(text));
  }

  /** The file ends here. */
  end(): LibraryItem[] {
    const items = this.#read(this.#lines.end());
    if (!this.header) this.refusal ??= 'not-a-library';
    return items;
  }

  #read(lines: readonly Line[]): LibraryItem[] {
    return lines.flatMap((line) => this.#item(line) ?? []);
  }

  #item({ number, text }: Line): LibraryItem | null {
    if (this.refusal || text?.trim() === '') return null;
    if (!this.header) {
      this.#begin(text ?? '');
      return null;
    }
    const item = text === null ? 'the line is too long' : itemIn(text, number);
    if (typeof item !== 'string') return item;
    this.problems.push({ line: number, what: item });
    return null;
  }

  #begin(line: string): void {
    this.header = readHeader(line);
    if (!this.header) this.refusal = 'not-a-library';
    else if (this.header.version > LIBRARY_FILE_VERSION) this.refusal = 'newer-version';
  }
}

/** What a line holds, or what is wrong with it. */
function itemIn(text: string, line: number): LibraryItem | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'no paper, tag or saved search';
  if ('tag' in value) {
    const parsed = v.safeParse(TagRecordSchema, value.tag);
    return parsed.success ? { kind: 'tag', line, record: parsed.output } : complaint(parsed);
  }
  if ('view' in value) {
    const parsed = v.safeParse(ViewRecordSchema, value.view);
    return parsed.success ? { kind: 'view', line, record: parsed.output } : complaint(parsed);
  }
  if (!('paper' in value)) return 'no paper, tag or saved search';
  const parsed = v.safeParse(PaperRecordSchema, value);
  return parsed.success ? { kind: 'paper', line, record: parsed.output } : complaint(parsed);
}

function complaint({
  issues,
}: {
  issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];
}): string {
  const [issue] = issues;
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
