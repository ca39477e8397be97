import { parseDoi } from '../../identifiers.ts';
import { entryEdit } from './edit.ts';
import type { Check, DraftEdit, Finding, Subject } from './finding.ts';

type Doi = { text: string; edit: (doi: string) => DraftEdit };

/**
 * A DOI written as a link, or with "doi:" before it. Styles put their own prefix there, and the
 * address is then wrong (the field holds the bare DOI: biblatex manual 3.18 §2.2.2).
 */
export const doiLink: Check = (subject) =>
  doisOf(subject).flatMap(({ text, edit }): Finding[] => {
    const doi = parseDoi(text);
    if (doi === null || doi === text.toLowerCase()) return [];
    return [{ field: 'doi', before: text, after: doi, edit: edit(doi) }];
  });

/** What stands as a DOI and is none by its form, `10.`, a registrant, `/`, a name (DOI Handbook §2.2). */
export const doiForm: Check = (subject) =>
  doisOf(subject).flatMap(({ text }) =>
    parseDoi(text) === null ? [{ field: 'doi', before: text }] : [],
  );

/** A DOI that only the address gives: as a DOI it is found, shown and kept apart from links that die. */
export const doiInAddress: Check = (subject) => {
  const { paper, entry } = subject;
  if (paper.doi || paper.arxivId || entry?.fields.doi) return [];
  const url = paper.url ?? entry?.fields.url ?? '';
  if (!/^https?:\/\/(?:dx\.)?doi\.org\/10\./i.test(url)) return [];
  const doi = parseDoi(url);
  return doi === null ? [] : [{ field: 'url', before: url, after: doi, edit: { doi } }];
};

/** The DOIs of entry and facts; one where both say the same. */
function doisOf(subject: Subject): Doi[] {
  const { paper, entry, told } = subject;
  const dois: Doi[] = [];
  const [own, inEntry] = [paper.doi, entry?.fields.doi];
  if (own && own !== told?.doi) dois.push({ text: own, edit: (doi) => ({ doi }) });
  if (inEntry) dois.push({ text: inEntry, edit: (doi) => entryEdit(subject, { doi }) });
  return dois;
}
