/** biblatex's keys for kinds of theses and reports (manual 3.18 §4.9.2.13), in words. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', "Master's thesis"],
  ['bathesis', "Bachelor's thesis"],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'Technical report'],
  ['resreport', 'Research report'],
]);

/** What a `degree` means in words; one that is no key is its own. */
export function degreeWords(degree: string): string {
  return WORDS.get(degree) ?? degree;
}
