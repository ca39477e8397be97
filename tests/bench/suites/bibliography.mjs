import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../../../scripts/bench/statistics.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { PEERS } from '../bibliography/peers.mjs';
import { builtModule } from '../built.mjs';
import { bibFile } from '../corpus/bib-file.mjs';
import { makeCorpus } from '../corpus/papers.mjs';

const MEGABYTES = 50;
const ROUNDS = 3;

/**
 * Reading a BibTeX file of 50 MB into papers, and writing as many papers as the large library has,
 * each against the fastest of the programs and libraries that do the same. What they are given is
 * smaller where they are slow, and told by the megabyte and by 100,000 entries.
 */
export const bibliography = defineSuite({
  name: 'bibliography',
  plan: [
    { name: 'read', unit: 'ms/MB', limit: 200, goal: 1 },
    { name: 'write', unit: 's/100,000', limit: 2, goal: 1 },
  ],
  async measure({ folder, size, wanted, say }) {
    const place = join(folder, 'bibliography');
    mkdirSync(place, { recursive: true });
    const own = await builtModule(join(place, 'own'), 'tests/bench/bibliography/own.ts');
    const notes = [];
    const others = await peers(place, say, notes);
    const findings = {};
    if (wanted.includes('read')) {
      say(`reads ${MEGABYTES} MB`);
      const value = (ownRead(own) * 1000) / MEGABYTES;
      findings.read = {
        value,
        reference: Math.min(...others.map(({ perMegabyte }) => perMegabyte)),
      };
    }
    if (wanted.includes('write')) {
      say(`writes ${size} entries`);
      const writing = others.flatMap(({ perLibrary }) => perLibrary ?? []);
      findings.write = { value: ownWrite(own, size), reference: Math.min(...writing) };
    }
    return { findings, notes };
  },
});

/** The median in seconds; the text is made before, in pieces as a file is read in. */
function ownRead({ readPapers }) {
  const pieces = [];
  let piece = '';
  for (const text of bibFile(MEGABYTES * 1e6)) {
    piece += text;
    if (piece.length < 1e6) continue;
    pieces.push(asRead(piece));
    piece = '';
  }
  pieces.push(asRead(piece));
  return rounds(() => readPapers(pieces));
}

/** A text as it comes from a file, and not as many that were put together. */
const asRead = (text) => Buffer.from(text).toString();

/** The median in seconds for 100,000 papers. */
function ownWrite({ writePapers }, size) {
  const corpus = makeCorpus();
  const papers = Array.from({ length: size }, (_, n) => {
    // What is not exported is not read either.
    const { title, authors, published, arxivId, category, doi, venue } = corpus.paper(n);
    return {
      ...{ title, authors, published, arxivId },
      primaryCategory: category,
      ...(doi !== null && { doi }),
      ...(venue !== null && { venue }),
    };
  });
  return (rounds(() => writePapers(papers)) * 100_000) / size;
}

function rounds(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    if (work() === 0) throw new Error('nothing was found');
    return (performance.now() - start) / 1000;
  });
  return median(times);
}

/** What each of the others needs: ms for a megabyte read, seconds for 100,000 entries written. */
async function peers(place, say, notes) {
  const found = [];
  for (const [name, { megabytes, isThere, measure }] of Object.entries(PEERS)) {
    if (!isThere()) {
      notes.push(`bibliography/${name}: not installed ("npm run judges" installs it)`);
      continue;
    }
    say(`measures ${name} on ${megabytes} MB`);
    const text = [...bibFile(megabytes * 1e6)].join('');
    const file = join(place, `${megabytes}.bib`);
    writeFileSync(file, text);
    try {
      const { read, write, entries } = await measure({ file, text, folder: place });
      const perMegabyte = (read * 1e9) / text.length;
      const perLibrary = write === null ? null : (write * 100_000) / entries;
      found.push({ perMegabyte, perLibrary });
      const wrote = perLibrary === null ? '' : `, writes ${perLibrary.toFixed(1)} s/100,000`;
      notes.push(
        `bibliography/${name}: reads ${(1000 / perMegabyte).toFixed(2)} MB/s${wrote} (${megabytes} MB, ${entries} entries)`,
      );
    } catch (error) {
      notes.push(`bibliography/${name}: it failed: ${error.message.split('\n', 1)[0]}`);
    }
  }
  return found;
}
