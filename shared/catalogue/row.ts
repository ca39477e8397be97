import { familyOf } from '../names.ts';
import type { Paper } from '../paper.ts';
import { ByteReader, ByteWriter } from './byte-text.ts';

/** What the row of a list shows of a paper, besides what the user did with it. */
export type Row = {
  id: string;
  /** May hold TeX. */
  title: string;
  /** Family names, or whole names of groups, of the first three authors. */
  names: string[];
  /** The number of all authors: "et al." where it is more than there are names. */
  authorCount: number;
  venue?: string;
  /** A date as precise as known; see `PartialDateSchema`. */
  published?: string;
  /** The source that listed the paper first. */
  source?: string;
};

const MAX_NAMES = 3;

const writer = new ByteWriter();

/** The row of a paper. */
export function rowOf(paper: Paper): Row {
  const source = paper.seenIn[0]?.source;
  return {
    id: paper.id,
    title: paper.title,
    names: paper.authors.slice(0, MAX_NAMES).map(familyOf),
    authorCount: paper.authors.length,
    ...(paper.venue && { venue: paper.venue }),
    ...(paper.published && { published: paper.published }),
    ...(source && { source }),
  };
}

/** A row as a compact record. The bytes are the caller's own. */
export function encodeRow(row: Row): Uint8Array {
  writer.clear();
  writer.text(row.id);
  writer.text(row.title);
  writer.number(row.authorCount);
  writer.number(row.names.length);
  for (const name of row.names) writer.text(name);
  writer.text(row.venue ?? '');
  writer.text(row.published ?? '');
  writer.text(row.source ?? '');
  return writer.bytes.slice();
}

/** The row in a record of `encodeRow` that begins at byte `at`. */
export function decodeRow(bytes: Uint8Array, at = 0): Row {
  const reader = new ByteReader(bytes, at);
  const row: Row = { id: reader.text(), title: reader.text(), names: [], authorCount: 0 };
  row.authorCount = reader.number();
  for (let left = reader.number(); left > 0; left -= 1) row.names.push(reader.text());
  const [venue, published, source] = [reader.text(), reader.text(), reader.text()];
  if (venue !== '') row.venue = venue;
  if (published !== '') row.published = published;
  if (source !== '') row.source = source;
  return row;
}

/** Only the id of a record. */
export function decodeId(bytes: Uint8Array, at = 0): string {
  return new ByteReader(bytes, at).text();
}

/** Only the title of a record. */
export function decodeTitle(bytes: Uint8Array, at = 0): string {
  const reader = new ByteReader(bytes, at);
  reader.skip();
  return reader.text();
}

/** Only the first author's name of a record; undefined without authors. */
export function decodeFirstName(bytes: Uint8Array, at = 0): string | undefined {
  const reader = new ByteReader(bytes, at);
  reader.skip();
  reader.skip();
  reader.number();
  return reader.number() > 0 ? reader.text() : undefined;
}
