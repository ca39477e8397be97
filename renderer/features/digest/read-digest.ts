import type { DigestGroup } from '../../../shared/digest.ts';
import type { Paper } from '../../../shared/paper.ts';
import { library } from '../../db/library.ts';
import { readFeeds } from '../../state/feeds.ts';
import { askCatalogue, whenListed } from '../../state/list.ts';
import { idsOf } from '../../state/selection.ts';
import { strings } from './strings.ts';

/** So many papers are read at most: more is no digest. */
export const MOST = 500;

/** Papers read at a time. */
const SLICE = 100;

/** What came in since a time, by the rules of the feeds and then by source. */
export async function readDigest(since: number): Promise<DigestGroup[]> {
  await whenListed();
  const sort = { by: 'added', descending: true } as const;
  const list = { view: 'all', tag: null, words: '', sort, ranked: false } as const;
  const order = await askCatalogue('list', { list });
  const papers = new Map<number, Paper>();
  for (let from = 0; from < Math.min(order.length, MOST); from += SLICE) {
    const numbers = [...order.subarray(from, Math.min(from + SLICE, MOST))];
    const rows = await library().db.papers.bulkGet(await idsOf(numbers));
    const fresh = numbers.flatMap((nr, index): [number, Paper][] => {
      const paper = rows[index];
      return paper && paper.addedAt >= since ? [[nr, paper]] : [];
    });
    for (const [nr, paper] of fresh) papers.set(nr, paper);
    if (fresh.length < numbers.length) break;
  }
  return [...(await byRule(papers)), ...bySource(papers)];
}

/** The papers that rules find; they are under their source as well. */
async function byRule(papers: ReadonlyMap<number, Paper>): Promise<DigestGroup[]> {
  const queries = new Set(
    (await readFeeds()).flatMap(({ feed }) => feed.rules.map((rule) => rule.query)),
  );
  const groups: DigestGroup[] = [];
  for (const query of queries) {
    const found = [...(await askCatalogue('matching', { words: query }))];
    const own = found.flatMap((nr) => papers.get(nr) ?? []);
    if (own.length > 0) groups.push({ name: strings.rule(query), papers: own });
  }
  return groups;
}

function bySource(papers: ReadonlyMap<number, Paper>): DigestGroup[] {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers.values()) {
    const name = paper.seenIn[0]?.source ?? strings.otherSource;
    const group = groups.get(name);
    if (group) group.push(paper);
    else groups.set(name, [paper]);
  }
  return [...groups].map(([name, all]) => ({ name, papers: all }));
}
