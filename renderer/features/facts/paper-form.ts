import { safeParse } from 'valibot';
import { webAddress } from '../../../shared/feed/web-address.ts';
import { parseArxivId, parseDoi } from '../../../shared/identifiers.ts';
import { formatName, parseName } from '../../../shared/names.ts';
import { type PaperDraft, PartialDateSchema } from '../../../shared/paper.ts';
import { cleanBlock, cleanText } from '../../../shared/text.ts';
import { strings } from './strings.ts';

/** The fields of a paper as they are typed. */
export type PaperForm = Record<keyof typeof strings.fields, string>;

/** A form that begins with what is known already. */
export function formOf(draft: PaperDraft): PaperForm {
  return {
    title: draft.title,
    authors: (draft.authors ?? []).map(formatName).join('\n'),
    published: draft.published ?? '',
    venue: draft.venue ?? '',
    doi: draft.doi ?? '',
    arxivId: draft.arxivId ?? '',
    url: draft.url ?? '',
    abstract: draft.abstract ?? '',
  };
}

/** The paper that a form describes, or what is wrong with it, in words. */
export function draftFrom(form: PaperForm): { draft: PaperDraft } | { problem: string } {
  const title = cleanText(form.title);
  if (title === '') return { problem: strings.noTitle };
  const [published, venue, doi, arxivId, url] = [
    form.published,
    form.venue,
    form.doi,
    form.arxivId,
    form.url,
  ].map(cleanText) as [string, string, string, string, string];
  const arxiv = parseArxivId(arxivId);
  if (published && !safeParse(PartialDateSchema, published).success)
    return { problem: strings.badDate };
  if (doi && !parseDoi(doi)) return { problem: strings.badDoi };
  if (arxivId && !arxiv) return { problem: strings.badArxiv };
  if (url && !webAddress(url)) return { problem: strings.badUrl };
  const authors = form.authors
    .split('\n')
    .filter((line) => cleanText(line) !== '')
    .map(parseName);
  const abstract = cleanBlock(form.abstract);
  return {
    draft: {
      title,
      ...(authors.length > 0 && { authors }),
      ...(published && { published }),
      ...(venue && { venue }),
      ...(doi && { doi: parseDoi(doi) ?? doi }),
      ...(arxiv && { arxivId: arxiv.id }),
      ...(url && { url: webAddress(url) ?? url }),
      ...(abstract && { abstract }),
    },
  };
}
