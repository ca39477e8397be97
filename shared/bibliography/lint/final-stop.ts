import type { Check } from './finding.ts';
import { mendedTexts } from './texts.ts';

/** Abbreviations that end in a full stop of their own. */
const ABBREVIATIONS = new Set(
  `al approx assoc assn ave bros chap co conf corp dept dr ed eds est etc fig inc inst jr ltd mr mrs
  ms no nos proc prof pt resp rev sect sr st univ vol vols vs`.split(/\s+/),
);

/**
 * A full stop at the end of a title: styles put their own there, so that two are printed (BibTeX's
 * `add.period$` spares one of them, biblatex and CSL do not always). Abbreviations and dots in a
 * row keep theirs.
 */
export const finalStop: Check = (subject) =>
  mendedTexts(subject, (text, kind) => (kind === 'title' ? withoutStop(text) : text));

function withoutStop(title: string): string {
  const last = /(?<![\p{L}\p{M}.-])(\p{L}\p{Ll}{2,})\.$/u.exec(title)?.[1];
  if (last === undefined || ABBREVIATIONS.has(last.toLowerCase())) return title;
  return title.slice(0, -1);
}
