import type { PageReading } from '../../../shared/feed/page-text/reading.ts';
import type { PaperDraft, Sighting } from '../../../shared/paper.ts';
import { findPaper } from '../../db/find-paper.ts';
import { library } from '../../db/library.ts';
import type { Incoming } from '../../db/take-in.ts';
import { strings } from './strings.ts';

/** What a paper of the page means for the library. */
export type Kind = 'new' | 'fills' | 'known';

/** One paper of the page, before anything is added. */
export type Reviewed = { draft: PaperDraft; kind: Kind; line: number; cutOff: boolean };

/** Looks each paper of a page up in the library; changes nothing. */
export async function review(reading: PageReading): Promise<Reviewed[]> {
  const reviewed: Reviewed[] = [];
  for (const { title, abstract, line, cutOff } of reading.papers) {
    const draft = abstract === undefined ? { title } : { title, abstract };
    reviewed.push({ draft, kind: await kindOf(draft), line, cutOff: cutOff ?? false });
  }
  return reviewed;
}

async function kindOf(draft: PaperDraft): Promise<Kind> {
  const id = await findPaper(draft);
  if (id === undefined) return 'new';
  const texts = await library().db.texts.get(id);
  return draft.abstract !== undefined && texts?.abstract === undefined ? 'fills' : 'known';
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
