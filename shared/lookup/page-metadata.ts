import {
  authorsOf,
  draftOf,
  lineOf,
  markedUpAbstract,
  markedUpLine,
  topicsOf,
} from '../feed/draft-fields.ts';
import { arxivIdOf, idsOf, publisherDoiOf } from '../feed/paper-ids.ts';
import { webAddress } from '../feed/web-address.ts';
import type { PaperDraft } from '../paper.ts';
import { type MetaTags, readMetaTags } from './meta-tags.ts';
import { bestDate, looseDate } from './partial-date.ts';

/** Where each fact may stand, the best first: Highwire, PRISM, Dublin Core; Open Graph last. */
const NAMES = {
  title: ['citation_title', 'dc.title', 'dcterms.title', 'eprints.title', 'bepress_citation_title'],
  looseTitle: ['og:title', 'twitter:title'],
  author: ['citation_author', 'dc.creator', 'dcterms.creator', 'eprints.creators_name'],
  doi: ['citation_doi', 'prism.doi', 'dc.identifier.doi', 'dc.identifier', 'dcterms.identifier'],
  arxiv: ['citation_arxiv_id', 'dc.identifier'],
  date: [
    'citation_publication_date',
    'citation_cover_date',
    'citation_date',
    'citation_online_date',
    'citation_year',
    'prism.publicationdate',
    'dcterms.issued',
    'dc.date.issued',
    'dc.date',
    'article:published_time',
  ],
  venue: [
    'citation_journal_title',
    'citation_conference_title',
    'citation_inbook_title',
    'citation_conference',
    'prism.publicationname',
  ],
  abstract: ['citation_abstract', 'dcterms.abstract', 'dc.description', 'dcterms.description'],
  looseAbstract: ['og:description', 'description', 'twitter:description'],
  links: ['citation_pdf_url', 'citation_abstract_html_url', 'citation_public_url', 'og:url'],
} as const;

/** Titles of pages that stand in the way of the one that was asked for. */
const NO_PAPER =
  /^(?:\d{3}\b|error\b|just a moment|access denied|forbidden|attention required|page not found|not found|sign ?in\b|log ?in\b|redirecting|are you (?:a )?(?:human|robot)|robot check|security check|service (?:temporarily )?unavailable|checking your browser)/i;

/**
 * The paper that a web page describes in its head: Highwire Press tags as Google Scholar asks for
 * them (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), PRISM, Dublin Core
 * (https://www.dublincore.org/specifications/dublin-core/dcq-html/), or, when it has none of these,
 * Open Graph (https://ogp.me) and its title. Null when that names no paper. Never throws; linear
 * time.
 */
export function readPageMetadata(html: string, address: string): { draft: PaperDraft } | null {
  const page = readMetaTags(html);
  const all = (names: readonly string[]) => names.flatMap((name) => page.contents.get(name) ?? []);
  const first = (names: readonly string[]) => all(names)[0] ?? '';
  const title = markedUpLine(first(NAMES.title));
  const links = all(NAMES.links).slice(0, 20);
  const ids = idsOf([address, ...links]);
  const arxivId =
    all(NAMES.arxiv)
      .map(arxivIdOf)
      .find((id) => id !== null) ?? ids.arxivId;
  const doi =
    all(NAMES.doi)
      .map(publisherDoiOf)
      .find((id) => id !== null) ?? ids.doi;
  const draft = draftOf({
    title: title || looseTitle(page, first(NAMES.looseTitle)),
    authors: authorsOf(authorNames(page)),
    published: bestDate(all(NAMES.date).slice(0, 20).map(looseDate)),
    arxivId,
    doi,
    venue: markedUpLine(first(NAMES.venue)),
    // Beside real tags, Open Graph's description is a citation or an advertisement.
    abstract: markedUpAbstract(first(NAMES.abstract) || (title ? '' : first(NAMES.looseAbstract))),
    topics: topicsOf(
      all(['citation_keywords'])
        .slice(0, 100)
        .flatMap((words) => words.slice(0, 5000).split(/[;,]/)),
    ),
    url: arxivId || doi ? null : urlOf(address, links),
  });
  return draft && { draft };
}

/** The title for people, without the name of the site. */
function looseTitle(page: MetaTags, graph: string): string {
  const title = markedUpLine(graph) || lineOf(page.title);
  if (NO_PAPER.test(title)) return '';
  const site = lineOf(page.contents.get('og:site_name')?.[0] ?? '', 200);
  const end = site && title.endsWith(site) ? title.slice(0, -site.length) : title;
  const bare = end === title ? title : end.replace(/\s[|–—·:-]\s$/, '');
  return bare === end ? title : bare;
}

function authorNames({ contents }: MetaTags): string[] {
  for (const name of NAMES.author) {
    const names = contents.get(name);
    if (names) return [...names];
  }
  const joined = contents.get('citation_authors')?.[0] ?? '';
  return joined.split(';');
}

function urlOf(address: string, links: readonly string[]): string | null {
  const page = webAddress(address);
  return page ?? links.map((link) => webAddress(link)).find((link) => link !== null) ?? null;
}
