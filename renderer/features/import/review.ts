import type { PageReading } from '../../../shared/feed/page-text/reading.ts';
import type { PaperDraft, Sighting } from '../../../shared/paper.ts';
import { findPapers } from '../../db/find-paper.ts';
import { library } from '../../db/library.ts';
import type { Incoming } from '../../db/take-paper.ts';
import { strings } from './strings.ts';

/** What a paper of the page means for the library. */
export type Kind = 'new' | 'fills' | 'known';

/** One paper of the page, before anything is added. */
export type Reviewed = { draft: PaperDraft; kind: Kind; line: number; cutOff: boolean };

/** Papers that are looked up at a time. */
const CHUNK = 200;

/** Looks each paper of a page up in the library; changes nothing. */
export async function review(reading: PageReading): Promise<Reviewed[]> {
  const reviewed: Reviewed[] = [];
  for (let from = 0; from < reading.papers.length; from += CHUNK) {
    const found = reading.papers.slice(from, from + CHUNK);
    const drafts = found.map(({ title, abstract }) =>
      abstract === undefined ? { title } : { title, abstract },
    );
    const kinds = await kindsOf(drafts);
    found.forEach(({ line, cutOff }, index) => {
      const [draft, kind] = [drafts[index], kinds[index]];
      if (draft && kind) reviewed.push({ draft, kind, line, cutOff: cutOff ?? false });
    });
  }
  return reviewed;
}

async function kindsOf(drafts: readonly PaperDraft[]): Promise<Kind[]> {
  const ids = await findPapers(drafts);
  const texts = await library().db.texts.bulkGet(ids.map((id) => id ?? ''));
  return drafts.map((draft, index) => {
    if (ids[index] === undefined) return 'new';
    const fills = draft.abstract !== undefined && texts[index]?.abstract === undefined;
    return fills ? 'fills' : 'known';
  });
}

/** Where and when the papers of a page were seen; a date without its year says too little. */
export function sightingOf(name: string, { listedOn }: PageReading): Sighting {
  const source = strings.source(name);
  if (listedOn?.year === undefined) return { source };
  const pad = (part: number) => String(part).padStart(2, '0');
  return { source, on: `${listedOn.year}-${pad(listedOn.month)}-${pad(listedOn.day)}` };
}

/** The papers of a page as they go into the library. */
export function incoming(papers: readonly Reviewed[], sighting: Sighting): Incoming[] {
  return papers.map(({ draft }) => ({ draft, origin: 'page', sighting }));
}
