import type { RuleId } from '../../../shared/bibliography/lint/rules.ts';

/** What a rule is called, why it matters, and what its mend does, in words for people. */
export type RuleText = { title: string; why: string; mended?: string };

/** The texts of every rule. `mended` completes "Mended: …" and is there where a mend is. */
export const RULE_TEXTS: Record<RuleId, RuleText> = {
  'doi-form': {
    title: 'DOIs that are none',
    why: 'A DOI is “10.”, a number, a slash and a name. These lead nowhere.',
  },
  'check-digits': {
    title: 'Wrong ISBNs and ISSNs',
    why: 'The last digit does not fit the others: at least one is mistyped. biber leaves such numbers out.',
    mended: 'ISBNs and ISSNs without their labels',
  },
  dates: {
    title: 'Dates that cannot be',
    why: 'There is no such day, or it is still far ahead.',
  },
  pages: {
    title: 'Pages that run backwards',
    why: 'The last page comes before the first: one of the two is wrong.',
  },
  address: {
    title: 'Addresses that lead nowhere',
    why: 'By their form: no browser can follow them from another machine. Lectern does not ask whether the others answer.',
    mended: 'addresses completed',
  },
  'citekey-form': {
    title: 'Citekeys that LaTeX refuses',
    why: 'BibTeX ends a key at blanks, commas and braces, and 8-bit programs take plain letters only. Give such a paper another key.',
  },
  duplicate: {
    title: 'Papers that are there twice',
    why: 'Same title and first author, or same identifier. Merged, one paper keeps the tags, notes, highlights and keys of both.',
    mended: 'duplicates merged',
  },
  missing: {
    title: 'Fields that are missing',
    why: 'References of this type cannot do without them.',
  },
  published: {
    title: 'Preprints that have come out',
    why: 'Cite what was reviewed: the paper itself says where.',
    mended: 'venues of published preprints set',
  },
  markup: {
    title: 'Left-overs of HTML',
    why: 'Tags and codes of web pages that would be printed as they stand in other programs.',
    mended: 'HTML taken out',
  },
  mojibake: {
    title: 'Garbled letters',
    why: 'Text that was once read in the wrong encoding.',
    mended: 'garbled letters read anew',
  },
  balance: {
    title: 'Braces or dollar signs without partner',
    why: 'A formula or a group that does not end is printed letter by letter.',
  },
  'doi-link': {
    title: 'DOIs written as links',
    why: 'Styles put “https://doi.org/” before a DOI themselves.',
    mended: 'DOIs without their address',
  },
  'name-form': {
    title: 'Names that are none',
    why: 'Mail addresses, placeholders, and lists of people that came through as one name.',
    mended: 'names put right',
  },
  'name-order': {
    title: 'Initials as family names',
    why: '“Smith JM” was read with the family name last: the paper would be sorted under J.',
    mended: 'names turned round',
  },
  'name-capitals': {
    title: 'Names in capitals',
    why: 'The reference would shout.',
    mended: 'names without shouting',
  },
  'et-al': {
    title: '“et al.” as an author',
    why: 'Styles print it as somebody’s name. “others” at the end of the list means the same in every format.',
    mended: '“et al.” said as bibliographies do',
  },
  'doi-in-address': {
    title: 'DOIs that only the address has',
    why: 'As a DOI it is shown, found and compared.',
    mended: 'DOIs taken from addresses',
  },
  shouting: {
    title: 'Titles in capitals',
    why: 'No style can lower them, because every word looks like an acronym.',
  },
  'final-stop': {
    title: 'Titles with a full stop at the end',
    why: 'Styles put their own there, and two are printed.',
    mended: 'full stops taken off titles',
  },
  blanks: {
    title: 'Odd blanks and invisible characters',
    why: 'Searches miss such texts, and LaTeX stops at some.',
    mended: 'odd blanks taken out',
  },
  keywords: {
    title: 'Odd keywords',
    why: 'Several in one, some twice, or whole sentences.',
    mended: 'keywords parted',
  },
};
