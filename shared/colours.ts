/** The five colours of highlights; each is also named in words. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink', 'orange'] as const;

/** A colour of a highlight. */
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** The colours a tag may have. */
export const TAG_COLOURS = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const;

/** A colour of a tag; children inherit it. */
export type TagColour = (typeof TAG_COLOURS)[number];

/** What the colours are called. */
export const COLOUR_NAMES = {
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  violet: 'Violet',
  pink: 'Pink',
} as const satisfies Record<HighlightColour | TagColour, string>;
