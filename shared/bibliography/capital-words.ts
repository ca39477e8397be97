/** A word with what belongs to it: "GPT", "Qwen2.5", "O'Brien", "U.S". Hyphens part words. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;

/** A capital after the first letter, or beside a digit: "BERT", "LoRA", "iPhone", "M2". */
const MIXED = /^.+[\p{Lu}\p{Lt}]|^\p{Lu}.*\p{N}/su;

/** A run of a title: a word whose capitals styles must keep, or the text between such words. */
export type CapitalRun = { kept: boolean; text: string };

/** Where this finds nothing, no word keeps its capitals; most titles are passed over so. */
const MAY_KEEP = /[A-Za-z\d'.][A-Z]|[A-Z][A-Za-z\d'.]*\d|[A-Z](?![A-Za-z\d])|[^ -~]/;

/** The runs of a title's text in order; together they are the text. */
export function capitalRuns(text: string): CapitalRun[] {
  if (!MAY_KEEP.test(text)) return text === '' ? [] : [{ kept: false, text }];
  const runs: CapitalRun[] = [];
  let done = 0;
  const addText = (to: number) => {
    if (to > done) runs.push({ kept: false, text: text.slice(done, to) });
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    if (!keepsCapitals(word, text.slice(end, end + 1))) continue;
    addText(index);
    runs.push({ kept: true, text: word });
    done = end;
  }
  addText(text.length);
  return runs;
}

function keepsCapitals(word: string, next: string): boolean {
  if (MIXED.test(word)) return true;
  // "A" before a blank is the article; "Plan B", "Q-learning" and "A*" are names.
  return /^\p{Lu}\p{M}*$/u.test(word) && !(word === 'A' && /\s/.test(next));
}
