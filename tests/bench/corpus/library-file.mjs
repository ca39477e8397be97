import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const DAY = 86_400_000;
/** Lines that are written at once. */
const CHUNK = 500;

/**
 * Writes the first `count` papers of a corpus as a library file: JSON Lines, a header first, then a
 * paper in each line.
 * @param {string} file
 * @param {ReturnType<import('./papers.mjs').makeCorpus>} corpus
 * @param {number} count
 */
export async function writeLibraryFile(file, corpus, count) {
  const stream = createWriteStream(file);
  stream.write(`${JSON.stringify(headerOf(count))}\n`);
  for (let from = 0; from < count; from += CHUNK) {
    const size = Math.min(CHUNK, count - from);
    const lines = Array.from({ length: size }, (_, i) => libraryLine(corpus.paper(from + i)));
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/**
 * The first line: what the file is, and how many papers follow.
 * @param {number} papers
 */
export const headerOf = (papers) => ({ lectern: 'library', version: 1, papers });

/**
 * The line of a paper: what the world says of it, then what its user did.
 * @param {import('./papers.mjs').BenchPaper} paper
 */
export function libraryLine(paper) {
  const { id, title, authors, abstract, published, arxivId, doi, venue, category } = paper;
  const { addedAt, status, starred, rating, tags, note } = paper;
  const mark = {
    ...(status !== 'inbox' && { status, statusAt: addedAt + DAY }),
    ...(starred && { starred }),
    ...(rating > 0 && { rating }),
  };
  const facts = {
    id,
    title,
    authors,
    published,
    arxivId,
    ...(doi !== null && { doi }),
    primaryCategory: category,
    ...(venue !== null && { venue }),
    abstract,
    addedAt,
    seenIn: [{ source: 'Benchmark', on: published }],
  };
  return JSON.stringify({
    paper: facts,
    ...(Object.keys(mark).length > 0 && { mark }),
    tags,
    ...(note !== '' && { note: { text: note, updatedAt: addedAt + DAY } }),
  });
}
