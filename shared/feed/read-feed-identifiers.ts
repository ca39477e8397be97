import { isArxivDoi, parseArxivId } from '../identifiers.ts';
import type { PaperDraft } from '../paper.ts';
import { doiOf, idsIn } from './paper-ids.ts';

/** The identifiers of a paper, as drafts hold them. */
export type FoundIdentifiers = Pick<PaperDraft, 'doi' | 'arxivId' | 'version'>;

/** A DOI that ends a publisher's address: `link.springer.com/article/10.1007/s00-026-1`. */
const IN_PATH =
  /^https?:\/\/[^/\s]+\/(?:[\w.-]+\/){0,5}(10\.\d{4,9}(?:\/|%2F)[^/?#\s]+)(?:[?#]|$)/i;

const VIEW = /(?:\.(?:pdf|full|abstract|short|html?))+$/i;

/** Preprint servers of openRxiv put the version behind it. */
const PREPRINT = /^(10\.(?:1101|64898)\/[\d.]+)v\d+$/;

/** A guid that is but a number could be an arXiv id by chance. */
const NAMES_ARXIV = /arxiv|ar5iv|xxx\.lanl\.gov|(?:huggingface|hf)\.co\/papers\//i;

/** At the end of a description: "doi:10.5555/a", "https://doi.org/10.5555/a". */
const DOI_AT_END = /(?:\bdoi\s?:\s?|\bdoi\.org\/)(10\.\d{4,9}\/[^\s<>"]{1,200})$/i;
const ARXIV_AT_END =
  /\barxiv\s?:\s?([a-z-]{0,10}(?:\.[a-z]{2})?\/?[\d.]{7,10}(?:v\d{1,3})?)\W{0,3}$/i;

/** What tells of another paper names that paper, not itself. */
const ABOUT_ANOTHER =
  /^\W{0,3}(?:(?:author|publisher)['’]?s? )?(?:erratum|errata|corrigend|correction|retract|comment on|reply to|response to|review of)/i;

/**
 * The DOI and the arXiv id of an item, from what names it, best first: `prism:doi`,
 * `dc:identifier`, guid, links; else from the end of its description, unless the title says that
 * the item is about another paper. arXiv's own DOI says no more than the arXiv id, so it is one.
 */
export function identifiersIn(
  names: readonly string[],
  title: string,
  description: string,
): FoundIdentifiers {
  const last = ABOUT_ANOTHER.test(title) ? [] : atEnd(description);
  const all = [...names, ...last].map((name) => name.trim()).filter(isShort);
  const dois = all.map((name) => doiIn(name)).filter((doi) => doi !== null);
  const doi = dois.find((each) => !isArxivDoi(each));
  const ofArxiv = [...all, ...dois].filter((name) => NAMES_ARXIV.test(name));
  const arxiv = ofArxiv.map(parseArxivId).find((found) => found !== null);
  return {
    ...(doi !== undefined && { doi }),
    ...(arxiv && { arxivId: arxiv.id }),
    ...(arxiv?.version !== undefined && { version: arxiv.version }),
  };
}

function doiIn(name: string): string | null {
  const inPath = IN_PATH.exec(name)?.[1];
  const bare = inPath?.replace(/%2F/i, '/').replace(VIEW, '');
  const doi = doiOf(name) ?? (bare ? doiOf(bare) : null);
  return doi && (PREPRINT.exec(doi)?.[1] ?? doi);
}

/** No identifier is longer; it bounds the work on hostile ones. */
function isShort(name: string): boolean {
  return name !== '' && name.length <= 400;
}

/** At the end of a list of references stands the last of them: other ids mean that it is one. */
function atEnd(description: string): string[] {
  const end = description.slice(-400).replace(/[\s.,;]+$/, '');
  const doi = doiOf(DOI_AT_END.exec(end)?.[1] ?? '');
  const arxivId = ARXIV_AT_END.exec(end)?.[1] ?? '';
  if (doi === null && arxivId === '') return [];
  const only = idsIn(description);
  const isOnlyDoi = doi !== null && (isArxivDoi(doi) ? !only.doi : only.doi === doi);
  const isOnlyId = arxivId !== '' && only.arxivId === parseArxivId(arxivId)?.id;
  return [...(isOnlyDoi ? [doi] : []), ...(isOnlyId ? [`arXiv:${arxivId}`] : [])];
}
