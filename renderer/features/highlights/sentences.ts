const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** A stretch of a text, in UTF-16 units. */
export type Stretch = { start: number; end: number };

/** The sentences of a text, without the white space around them. */
export function sentencesOf(text: string): Stretch[] {
  return [...SENTENCES.segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim();
    if (!trimmed) return [];
    const start = index + segment.indexOf(trimmed);
    return [{ start, end: start + trimmed.length }];
  });
}

/** The sentence after (or before) what is selected; the first one when nothing is. */
export function stepSentence(text: string, at: Stretch | null, step: 1 | -1): Stretch | null {
  const all = sentencesOf(text);
  if (at === null) return all[0] ?? null;
  const next =
    step > 0
      ? all.find((each) => each.start >= at.end)
      : all.findLast((each) => each.end <= at.start);
  return next ?? at;
}

/** The selection made longer or shorter by a word at its end. */
export function stepWord(text: string, at: Stretch, step: 1 | -1): Stretch {
  const words = [...WORDS.segment(text)].filter((word) => word.isWordLike);
  const ends = words.map((word) => word.index + word.segment.length);
  const end =
    step > 0 ? ends.find((each) => each > at.end) : ends.findLast((each) => each < at.end);
  return end !== undefined && end > at.start ? { start: at.start, end } : at;
}
