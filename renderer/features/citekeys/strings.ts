import type { CitekeyProblem } from '../../../shared/bibliography/citekey/rules.ts';
import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the dialogs about citekeys. */
export const strings = {
  close: 'Close',
  cancel: 'Cancel',
  title: 'Citekey',
  citekey: 'Citekey',
  change: 'Change',
  changed: (citekey: string) => `The citekey is ${citekey} now`,
  stays:
    'The key that it has now stays as an old key: it still finds the paper, and no other gets it.',
  first: 'The paper has no citekey yet.',
  proposed: (citekey: string) => `Use ${citekey}`,
  taken: (citekey: string, title: string) => `${citekey} is the citekey of “${title}”.`,
  wasTaken: (citekey: string, title: string) =>
    `${citekey} was the citekey of “${title}”, and may stand in texts that cite it.`,
  ofAPaper: 'a paper that is not here any more',
  problem: (problem: CitekeyProblem): string => {
    switch (problem.kind) {
      case 'empty':
        return 'A citekey has at least one letter or digit.';
      case 'long':
        return `A citekey has ${problem.most} characters at most.`;
      case 'character':
        return problem.character.trim() === ''
          ? 'A citekey has no blanks.'
          : `LaTeX does not take “${problem.character}” in a citekey.`;
    }
  },
  remakeTitle: 'Make citekeys anew',
  remakeHint:
    'By the formula in the settings. Only what is ticked changes; the keys until now stay as old keys: they still find their papers, and no other paper gets one.',
  making: 'Making citekeys…',
  same: (count: number) =>
    count === 1
      ? 'The formula gives the paper the citekey that it has.'
      : `The formula gives all ${formatNumber(count)} papers the citekeys that they have.`,
  nothing: 'There are no papers selected.',
  paper: 'Paper',
  now: 'Now',
  next: 'New',
  none: 'none yet',
  all: 'Change all',
  of: (title: string) => `Change the citekey of ${title}`,
  more: (count: number) => `Show ${formatNumber(count)} more`,
  hidden: (count: number) =>
    `${formatNumber(count)} more ${count === 1 ? 'paper is' : 'papers are'} not shown, and ticked.`,
  remake: (count: number) => `Change ${citekeys(count)}`,
  remade: (count: number) => `${citekeys(count)} changed`,
  remaking: (count: number) => `Changing ${citekeys(count)}`,
  remadeInPart: (done: number, total: number) =>
    `${formatNumber(done)} of ${citekeys(total)} changed`,
};

function citekeys(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'citekey' : 'citekeys'}`;
}
