import { join } from 'node:path';
import { seededRandom, shuffle } from '../../../scripts/bench/shuffle.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { builtModule } from '../built.mjs';

const FORMATS = ['rss', 'atom', 'rdf', 'json-feed'];
const ROUNDS = 9;

/**
 * How fast feeds are read into typed papers, in ms for a megabyte, against the fastest of the
 * well-kept parsers on the same bytes, which stop at a tree or at records of text.
 */
export const parsing = defineSuite({
  name: 'parsing',
  plan: FORMATS.map((name) => ({ name, unit: 'ms/MB' })),
  async measure({ folder, wanted, say }) {
    const { makeFeeds } = await import('../parsing/feeds.mjs');
    const { PEERS, UNREAD } = await import('../parsing/parsers.mjs');
    const { readFeed } = await builtModule(join(folder, 'parsing'), 'shared/feed/read-feed.ts');
    const feeds = makeFeeds();
    const findings = {};
    const notes = [];
    for (const format of FORMATS.filter((each) => wanted.includes(each))) {
      say(`reads ${format}`);
      const bytes = new TextEncoder().encode(feeds[format]);
      const own = () => readFeed(bytes, 'https://example.org/feed').items.length;
      const others = Object.entries(PEERS)
        .filter(([name]) => !UNREAD[name]?.includes(format))
        // They are given text: the decoding is part of what is measured.
        .map(([name, parse]) => [name, () => parse(new TextDecoder().decode(bytes))]);
      const times = await medians([['lectern', own], ...others]);
      const per = (name) => (times.get(name) * 1e6) / bytes.length;
      const best = Math.min(...others.map(([name]) => per(name)));
      findings[format] = { value: per('lectern'), reference: best };
      const speeds = [...times.keys()].map(
        (name) => `${name} ${(1000 / per(name)).toFixed(1)} MB/s`,
      );
      notes.push(`parsing/${format}: ${(bytes.length / 1e6).toFixed(1)} MB; ${speeds.join(', ')}`);
    }
    return { findings, notes };
  },
});

/** The median of each in ms, over rounds in which their order is shuffled. */
async function medians(readers) {
  const random = seededRandom(23);
  const times = new Map(readers.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, read] of shuffle(readers, random)) {
      const from = performance.now();
      const count = await read();
      const took = performance.now() - from;
      if (count === 0) throw new Error(`${name} found nothing`);
      // The first rounds are those in which code is compiled.
      if (round > 1) times.get(name)?.push(took);
    }
  }
  const middle = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return new Map([...times].map(([name, all]) => [name, middle(all)]));
}
