import type { Check } from './finding.ts';

/**
 * Pages that run backwards, `120-112`. A shortened end is none: `123-8` are six pages. Which of the
 * two numbers is wrong, nobody can say.
 */
export const pages: Check = ({ entry }) => {
  const text = entry?.fields.pages;
  const ranges = text?.split(/[,;]/) ?? [];
  return text && ranges.some(isBackwards) ? [{ field: 'pages', before: text }] : [];
};

function isBackwards(range: string): boolean {
  const [, from, to] = /^\s*(\d{1,15})\s*[-–—]+\s*(\d{1,15})\s*$/.exec(range) ?? [];
  if (from === undefined || to === undefined) return false;
  return to.length >= from.length && Number(to) < Number(from);
}
