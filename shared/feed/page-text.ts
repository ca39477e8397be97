import { collect } from './page-text/collect.ts';
import { markCut } from './page-text/cut.ts';
import { dateLine } from './page-text/dates.ts';
import { isFrame } from './page-text/furniture.ts';
import { isData, problemOfCharacters } from './page-text/kind.ts';
import { readLines } from './page-text/lines.ts';
import { isPlausible } from './page-text/plausible.ts';
import { noPage, type PageReading } from './page-text/reading.ts';
import { rolesOf } from './page-text/roles.ts';
import { unwrap } from './page-text/unwrap.ts';

/**
 * Reads a page of trending papers that was saved or pasted as text. Never throws; linear time.
 *
 * It decides by structure, in steps: (1) Text that is empty, binary, HTML, code or data is refused.
 * (2) Hard-wrapped lines are joined when most of them are full to one width (`unwrap`). (3) Each
 * block of text scores as title, as prose and as furniture by length, sentence ends, capitals,
 * links, and a few known words; then the sequence of roles that scores best as a whole is taken,
 * where title and abstract in turn cost nothing, a title alone, prose alone or a second paragraph
 * do (`rolesOf`). So a short abstract is known by its place, a question in a title too. (4) Equal
 * titles are one paper, long second paragraphs are somebody else's (`collect`). (5) The whole must
 * look like a list of papers, not like prose with headings (`isPlausible`).
 *
 * The page's date, above the first paper, counts as used; every other line that gave nothing is in `unused`.
 */
export function readPageText(text: string): PageReading {
  // The last character of a file that was cut may be half a character.
  const whole = text.replace(/\ufffd{1,3}$/, '');
  const problem = problemOfCharacters(whole);
  if (problem) return noPage(problem);
  const lines = readLines(whole);
  if (lines === null) return noPage('too-long');
  if (lines.length === 0) return noPage('empty');
  if (isData(lines)) return noPage('not-a-page');

  const blocks = unwrap(lines);
  const roles = rolesOf(blocks);
  const endsOpen = !/[\n\r]\s*$/.test(whole.slice(-200));
  const { papers, unused } = markCut(collect(blocks, roles), blocks, roles, endsOpen);
  const head = blocks.slice(0, Math.max(0, roles.indexOf('title')));
  if (!isPlausible(papers, unused, roles, isFrame(head))) return noPage('not-a-page');
  const date = head.find(({ text: each }) => dateLine(each) !== null);
  const listedOn = date && dateLine(date.text);
  if (!date || !listedOn) return { papers, unused, looksLikePage: true };
  const rest = unused.filter(({ line }) => line !== date.line);
  return { papers, unused: rest, listedOn, looksLikePage: true };
}
