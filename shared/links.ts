import { webAddress } from './feed/web-address.ts';
import type { Paper } from './paper.ts';

/** A place on the web that belongs to a paper. */
export type PaperLink = {
  kind: 'abstractPage' | 'pdf' | 'publisher' | 'page' | 'code' | 'project';
  url: string;
};

/**
 * The addresses of a paper: arXiv's abstract page and PDF
 * (https://info.arxiv.org/help/arxiv_identifier_for_services.html), the publisher by DOI, its own
 * page, the code, the project. A library file may hold any text in place of an address: only what
 * leads to the web is a link.
 */
export function linksOf(
  paper: Pick<Paper, 'arxivId' | 'doi' | 'code' | 'url' | 'project'>,
): PaperLink[] {
  const links: PaperLink[] = [];
  if (paper.arxivId) {
    links.push({ kind: 'abstractPage', url: `https://arxiv.org/abs/${paper.arxivId}` });
    links.push({ kind: 'pdf', url: `https://arxiv.org/pdf/${paper.arxivId}` });
  }
  if (paper.doi) {
    // A DOI may hold characters such as < and #, which mean something else in an address; half a
    // character cannot stand in one at all.
    const doi = paper.doi.replace(/\p{Cs}/gu, '\ufffd');
    const path = doi.split('/').map(encodeURIComponent).join('/');
    links.push({ kind: 'publisher', url: `https://doi.org/${path}` });
  }
  const others = { page: paper.url, code: paper.code, project: paper.project };
  for (const [kind, text] of Object.entries(others) as [keyof typeof others, string?][]) {
    const url = webAddress(text ?? '');
    if (url) links.push({ kind, url });
  }
  return links;
}
