import { lineOf, markedUpLine } from '../feed/draft-fields.ts';

/** A work has one title or two; a thousand are a mistake. */
const MAX_TITLES = 20;

/** The first title and subtitle that say something, in one; a title may hold its subtitle already. */
export function wholeTitle(titles: readonly string[], subtitles: readonly string[]): string {
  const title = firstLine(titles);
  const subtitle = firstLine(subtitles);
  const isThere = title.toLowerCase().includes(subtitle.toLowerCase());
  if (title === '' || subtitle === '' || isThere) return title;
  return lineOf(`${title}${/[:?!.–—]$/.test(title) ? '' : ':'} ${subtitle}`);
}

function firstLine(markups: readonly string[]): string {
  for (const markup of markups.slice(0, MAX_TITLES)) {
    const line = markedUpLine(markup);
    if (line !== '') return line;
  }
  return '';
}
