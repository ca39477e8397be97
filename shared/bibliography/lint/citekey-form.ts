import type { Check } from './finding.ts';

/**
 * What no key may hold: BibTeX ends it at blanks, braces and commas, `\ # %` are TeX, biber refuses
 * `( ) " ' =` as well, `~` ties (biber 2.18 manual §3.1.6). Other alphabets only biber takes.
 */
const REFUSED = /[\s{},\\#%~()"'=]|[^\u0021-\u007e]/u;

/** A citekey that programs refuse. Only its owner may give it another name. */
export const citekeyForm: Check = ({ citekey }) =>
  citekey !== null && REFUSED.test(citekey) ? [{ field: 'citekey', before: citekey }] : [];
