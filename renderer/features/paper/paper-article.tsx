import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useDeferredValue } from 'react';
import type { Paper } from '../../../shared/paper.ts';
import { texToText } from '../../../shared/tex.ts';
import { library } from '../../db/library.ts';
import { SpokenTex } from '../../ui/tex.tsx';
import { MergedPapers } from './merged-papers.tsx';
import { PaperActions } from './paper-actions.tsx';
import { PaperCitekey } from './paper-citekey.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { PaperLinks } from './paper-links.tsx';
import { PaperRating } from './paper-rating.tsx';

/** What the app puts below the facts of a paper: tags, texts, note, highlights. */
export type PaperSections = (paper: Paper) => ReactNode;

/** One paper, whole: what can be done with it, its facts, and the sections given. */
export function PaperArticle({ id, sections }: { id: string; sections: PaperSections }) {
  const { db } = library();
  // The list is drawn first: a whole paper takes longer than a frame.
  const paper = useDeferredValue(useLiveQuery(() => db.papers.get(id), [id]));
  const mark = useDeferredValue(useLiveQuery(async () => (await db.marks.get(id)) ?? null, [id]));
  if (!paper || mark === undefined) return null;
  return (
    <article className="paper" aria-label={texToText(paper.title)}>
      <PaperActions mark={mark} />
      <header className="paper-head">
        <h1 dir="auto">
          <SpokenTex text={paper.title} field="title" />
        </h1>
        <PaperFacts paper={paper} />
        <PaperCitekey id={id} />
        <PaperLinks paper={paper} />
        <MergedPapers id={id} />
        <PaperRating rating={mark?.rating ?? 0} />
      </header>
      {sections(paper)}
    </article>
  );
}
