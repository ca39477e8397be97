import fc from 'fast-check';

/** A paper as a page lists it, and how the page prints it. */
export type Listed = { title: string; abstract?: string };

const NOUNS = [
  'Kites',
  'Strings',
  'Tails',
  'Knots',
  'Gusts',
  'Beaches',
  'Spools',
  'Sails',
  'Clouds',
];
const ACTS = ['Learning', 'Folding', 'Flying', 'Measuring', 'Tying', 'Steering', 'Understanding'];
const PLACES = ['Weak Wind', 'the Wild', 'Large Skies', 'Two Dimensions', 'Long Afternoons'];

const pick = (...all: string[]) => fc.constantFrom(...all);
const number = fc.integer({ min: 1, max: 9999 });

const title = fc.oneof(
  fc
    .tuple(pick(...ACTS), pick(...NOUNS), pick(...PLACES), number)
    .map(([a, n, p, i]) => `${a} ${n} in ${p} ${i}`),
  fc
    .tuple(pick(...NOUNS), number, pick(...ACTS), pick(...PLACES))
    .map(([n, i, a, p]) => `${n}-${i}: ${a} to Rise in ${p}`),
  fc
    .tuple(pick(...NOUNS), pick(...PLACES), number)
    .map(([n, p, i]) => `Can ${n} Survive ${p}? A Study of ${i} Flights`),
  fc.tuple(pick(...NOUNS), number).map(([n, i]) => `Are ${n} with ${i} Strings All You Need?`),
  fc
    .tuple(pick(...NOUNS), number)
    .map(([n, i]) => `${n.toUpperCase()} ${i}: A BENCHMARK FOR STRONG HANDS`),
  fc
    .tuple(pick(...NOUNS), number)
    .map(([n, i]) => `${n.toLowerCase()} of size ${i}: rethinking the two-hand approach`),
  fc
    .tuple(pick(...NOUNS), pick(...NOUNS), number)
    .map(([n, m, i]) => `${n} or ${m} Is All You Need. An Informed Approach ${i}`),
  fc
    .tuple(pick(...NOUNS), pick(...PLACES), number)
    .map(
      ([n, p, i]) =>
        `On the Role of ${n} in ${p} and Other Conditions: A Large-Scale, Multi-Beach, Multi-Season Evaluation of ${i} Controllers for Kites with Long Tails`,
    ),
);

const words = fc
  .array(
    pick(
      'wind',
      'rope',
      'paper',
      'height',
      'a child',
      'the beach',
      'gusts of air',
      'weather',
      'sand',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => all.join(' and '));

const sentence = fc.oneof(
  fc
    .tuple(pick(...NOUNS), number, words)
    .map(
      ([n, i, w]) => `We study ${n.toLowerCase()} and find that ${i} of them fly better with ${w}.`,
    ),
  fc
    .tuple(pick(...NOUNS), words)
    .map(
      ([n, w]) => `${n} have drawn attention lately, but their relation to ${w} is not understood.`,
    ),
  fc
    .tuple(words, number)
    .map(
      ([w, i]) => `Experiments on ${i} afternoons (e.g., on Sundays) show gains of 3.5% over ${w}.`,
    ),
  words.map((w) => `However, ${w} sag.`),
  words.map(
    (w) => `In this work, we ask whether ${w} can hold more than one string, and for how long.`,
  ),
);

const abstract = (minLength: number) =>
  fc.array(sentence, { minLength, maxLength: 9 }).map((all) => all.join(' '));

/** Papers with titles all different, each with an abstract of so many sentences at least. */
export const papers = (sentences: number) =>
  fc.uniqueArray(fc.record({ title, abstract: abstract(sentences) }), {
    minLength: 3,
    maxLength: 12,
    selector: (paper) => paper.title.toLowerCase(),
  });

/** Lines of furniture as they stand between papers. */
export const between = fc.subarray(
  [
    'Upvote',
    '123',
    '·12 authors',
    'Published on Mar 12',
    'GitHub 1.2k',
    'arXiv Page',
    'Submitted by',
    'kitefan42',
    'View all',
    'Mar 12',
  ],
  { minLength: 0, maxLength: 10 },
);

/** Text wrapped at `width` characters. */
export function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
