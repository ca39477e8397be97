import * as v from 'valibot';

/** The version of the format that is written, and the newest that is read. */
export const LIBRARY_FILE_VERSION = 1;

const HeaderSchema = v.object({
  lectern: v.literal('library'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  papers: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** What the first line of a library file says. */
export type LibraryHeader = v.InferOutput<typeof HeaderSchema>;

/** The header in a line of text; null when it is none. A newer version is a header too. */
export function readHeader(line: string): LibraryHeader | null {
  // Cheap to say no: the line may be any text, of any length.
  if (!/^\s*\{[^\n]{0,200}"lectern"/.test(line) || line.length > 10_000) return null;
  try {
    const parsed = v.safeParse(HeaderSchema, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The first line of a library file. `papers` is how many lines of papers follow. */
export function headerLine(papers: number): string {
  return `${JSON.stringify({ lectern: 'library', version: LIBRARY_FILE_VERSION, papers })}\n`;
}
