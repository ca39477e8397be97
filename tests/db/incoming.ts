import type { Page } from 'playwright/test';
import type { Taken } from '../../renderer/db/take-paper.ts';
import type { Origin, PaperDraft } from '../../shared/paper.ts';

/** Takes drafts in as one source would bring them. */
export function takeIn(
  page: Page,
  drafts: PaperDraft[],
  { origin = 'bundled', source = 'A feed', on = '2026-03-01' }: Partial<Source> = {},
): Promise<Taken[]> {
  return page.evaluate(
    ([all, from, sighting]) =>
      window.harness.taking.takeIn(all.map((draft) => ({ draft, origin: from, sighting }))),
    [drafts, origin, { source, on }] as const,
  );
}

type Source = { origin: Origin; source: string; on: string };

/** The ids of the papers after some drafts, in the order of the drafts. */
export async function idsOf(page: Page, drafts: PaperDraft[]): Promise<string[]> {
  return (await takeIn(page, drafts)).map(({ id }) => id);
}

/** The number of papers in the library. */
export function countPapers(page: Page): Promise<number> {
  return page.evaluate(() => window.harness.library.library().db.papers.count());
}
