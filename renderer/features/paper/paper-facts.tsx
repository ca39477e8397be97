import { formatPartialDate } from '../../../shared/dates.ts';
import { formatName } from '../../../shared/names.ts';
import type { Paper } from '../../../shared/paper.ts';
import { texToText } from '../../../shared/tex.ts';
import { Marked } from '../../ui/marked.tsx';
import { strings } from './strings.ts';

/** Who wrote it, where and when it appeared, what it is about, and where it was seen. */
export function PaperFacts({ paper }: { paper: Paper }) {
  const day = paper.published && formatPartialDate(paper.published);
  const categories = [paper.primaryCategory].filter(Boolean).join(', ');
  const version = (paper.version ?? 1) > 1 ? strings.version(paper.version ?? 1) : undefined;
  const facts = [paper.venue, day, categories, version, paper.organisation].filter(Boolean);
  const signals = [
    paper.votes !== undefined && strings.votes(paper.votes),
    paper.comments !== undefined && strings.comments(paper.comments),
    paper.journalRef,
  ].filter((each) => typeof each === 'string');
  const seen = paper.seenIn.map(({ source, on }) =>
    on ? `${source}, ${formatPartialDate(on)}` : source,
  );
  return (
    <>
      {paper.authors.length > 0 && (
        <p className="paper-authors">
          <Marked text={paper.authors.map(formatName).join(', ')} field="author" />
        </p>
      )}
      {facts.length > 0 && (
        <p className="paper-facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
      {paper.withdrawn && <p className="paper-withdrawn">{strings.withdrawn}</p>}
      {signals.length > 0 && <p className="paper-topics">{signals.join(' · ')}</p>}
      {paper.comment && (
        <p className="paper-topics">
          <span className="label">{strings.comment}</span> {texToText(paper.comment)}
        </p>
      )}
      {paper.topics.length > 0 && (
        <p className="paper-topics">
          <span className="label">{strings.topics}</span> {paper.topics.join(' · ')}
        </p>
      )}
      {seen.length > 0 && (
        <p className="paper-topics">
          <span className="label">{strings.seenIn}</span> {seen.join(' · ')}
        </p>
      )}
    </>
  );
}
