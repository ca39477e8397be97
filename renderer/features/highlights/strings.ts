import type { HighlightColour } from '../../../shared/colours.ts';

/** Texts of abstract, summary and highlights. */
export const strings = {
  abstract: 'Abstract',
  summary: 'Summary',
  noText: 'There is no abstract yet. Import a saved page of papers to fill it in.',
  highlights: 'Highlights',
  none: 'Select text above and press h, or choose a colour.',
  keysHint: 'Arrow keys select a sentence, with Shift more; h highlights it.',
  toolbar: 'Highlight',
  highlight: 'Highlight',
  highlightIn: (colour: string) => `Highlight in ${colour}`,
  colour: 'Colour',
  colours: {
    yellow: 'Yellow',
    green: 'Green',
    blue: 'Blue',
    pink: 'Pink',
    orange: 'Orange',
  } satisfies Record<HighlightColour, string>,
  comment: 'Comment',
  commentOn: (quote: string) => `Comment on “${quote}”`,
  remove: 'Delete highlight',
  lost: 'This passage is not in the current text. The highlight is kept.',
  added: 'Highlighted',
  recoloured: (colour: string) => `Highlight is now ${colour}`,
  removed: 'Highlight deleted',
  nothingSelected: 'Select text in the abstract or summary first, then press h.',
};
