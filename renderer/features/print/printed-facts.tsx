import type { ReactNode } from 'react';
import { formatPartialDate } from '../../../shared/dates.ts';
import { linksOf, type PaperLink } from '../../../shared/links.ts';
import { formatName } from '../../../shared/names.ts';
import type { Paper } from '../../../shared/paper.ts';
import { texToText } from '../../../shared/tex.ts';
import type { Printed } from './read-printed.ts';
import { strings } from './strings.ts';

/** Who wrote a paper, where and when it appeared, how it is called, and how far the user is with it. */
export function PrintedFacts({ paper, mark, tags, citekey }: Printed) {
  const version = (paper.version ?? 1) > 1 ? strings.version(paper.version ?? 1) : undefined;
  const day = paper.published && formatPartialDate(paper.published);
  const facts = [paper.venue, day, paper.primaryCategory, version, paper.organisation];
  const status = strings.statuses[mark?.status ?? 'inbox'];
  return (
    <header>
      {paper.authors.length > 0 && (
        <p className="authors" dir="auto">
          {paper.authors.map(formatName).join(', ')}
        </p>
      )}
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {paper.withdrawn && <p>{strings.withdrawn}</p>}
      <dl>
        {identifiersOf(paper)}
        <Fact name={strings.identifiers.citekey}>{citekey && <code>{citekey}</code>}</Fact>
        <Fact name={strings.comment}>{paper.comment && texToText(paper.comment)}</Fact>
        <Fact name={strings.topics}>{paper.topics.join(' · ')}</Fact>
        <Fact name={strings.status}>
          {mark?.starred ? `${status}, ${strings.starred}` : status}
        </Fact>
        <Fact name={strings.rating}>{mark?.rating && strings.stars(mark.rating)}</Fact>
        <Fact name={strings.tags}>{tags.join(' · ')}</Fact>
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

/** Names and addresses by which a paper is found again, in full: nobody can press on paper. */
function identifiersOf(paper: Paper): ReactNode {
  const links = new Map(linksOf(paper).map(({ kind, url }) => [kind, url]));
  const shown: readonly [PaperLink['kind'], name: string, text: string | undefined][] = [
    ['abstractPage', strings.identifiers.arxiv, paper.arxivId],
    ['publisher', strings.identifiers.doi, paper.doi],
    ['page', strings.identifiers.url, paper.url],
    ['code', strings.code, paper.code],
    ['project', strings.project, paper.project],
  ];
  return shown.map(([kind, name, text]) => (
    <Fact key={kind} name={name}>
      {text && <WebLink url={links.get(kind) ?? ''}>{text}</WebLink>}
    </Fact>
  ));
}

/** A link that lives on in a PDF, if it leads to the web and nowhere else. */
function WebLink({ url, children }: { url: string; children: string }) {
  return /^https?:/i.test(url) ? <a href={url}>{children}</a> : children;
}
