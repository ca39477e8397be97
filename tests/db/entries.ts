import type { Page } from 'playwright/test';
import type { Judgement } from '../../renderer/db/judge-entries.ts';
import type { EntriesTaken, HowToTake } from '../../renderer/db/take-entries.ts';

/** How the entries of a file come in if nothing is chosen. */
export const PLAIN: HowToTake = {
  sighting: { source: 'BibTeX file (kites.bib)' },
  clash: 'new-key',
  status: 'inbox',
  tags: { keywords: false, parent: '', all: '' },
  notes: { annotations: false, remarks: false, append: false },
};

/** Judges the entries of a BibTeX text. */
export function judge(page: Page, bibtex: string): Promise<Judgement[]> {
  return page.evaluate(async (text) => {
    const { bibtex: reading, entrants, judging } = window.harness;
    const all = reading.parseBibtex(text).entries.flatMap((each) => entrants.entrantOf(each) ?? []);
    const judge = await judging.EntryJudge.open();
    // In two parts, as a long file is.
    const half = Math.ceil(all.length / 2);
    return [...(await judge.judge(all.slice(0, half))), ...(await judge.judge(all.slice(half)))];
  }, bibtex);
}

/** What the user agrees to: fields that are taken although they contradict, or left although they fill. */
export type Agreed = { take?: readonly string[]; leave?: readonly string[] };

/** Takes the entries of a BibTeX text in, as one import in parts of `chunk` entries. */
export function takeEntries(
  page: Page,
  bibtex: string,
  how: Partial<HowToTake> = {},
  { take = [], leave = [] }: Agreed = {},
  chunk = 2,
): Promise<EntriesTaken[]> {
  return page.evaluate(
    async ([text, given, taken, left, size]) => {
      const { bibtex: reading, entrants, entryTaking } = window.harness;
      const all = reading
        .parseBibtex(text)
        .entries.flatMap((each) => entrants.entrantOf(each) ?? []);
      const keys = new Set(all.map(({ citekey }) => citekey?.toLowerCase()));
      const taker = await entryTaking.EntryTaker.open(given, (key) => keys.has(key));
      const results: EntriesTaken[] = [];
      const soFar = { name: 'kites.bib', at: 7, added: 0, improved: 0 };
      for (let from = 0; from < all.length; from += size) {
        const agreed = all.slice(from, from + size).map((entrant) => ({
          entrant,
          isChosen: (field: string, kind: 'fills' | 'conflicts') =>
            kind === 'fills' ? !left.includes(field) : taken.includes(field),
        }));
        const range = results.at(-1)?.range ?? null;
        results.push(await taker.take(agreed, { ...soFar, range }));
      }
      return results;
    },
    [bibtex, { ...PLAIN, ...how }, take, leave, chunk] as const,
  );
}
