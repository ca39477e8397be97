import { foldText } from '../../text.ts';
import type { PagePaper, UnusedLine } from './reading.ts';
import type { Role } from './roles.ts';
import { shapeOf } from './shape.ts';

/** Headings inside a paper or a manual, folded: where they stand there is no list of papers. */
const SECTIONS =
  /^(?:\d+ )*(?:introduction|background|motivation|related work|preliminaries|methods?|methodology|experiments?|evaluation|results|discussion|limitations|conclusions?|future work|references|bibliography|acknowledge?ments|appendix|contents|table of contents|installation|install|usage|examples?|api|options|license|licence|contributing|changelog|getting started|features|requirements|overview|faq|chapter \w+|part \w+)$/;

/** A number before a heading: "2.1 Kites", "Chapter 3". */
const NUMBERED = /^(?:\d+(?:\.\d+)*\.?|[IVX]+\.|chapter \w+|section \w+)\s/i;

/** An abstract of at least this size is enough where one paper stands alone. */
const LONE_ABSTRACT = 300;

/**
 * True when what was found is most likely a list of papers and not other prose that happens to
 * have headings: enough titles that read like titles over abstracts that read like abstracts, few
 * titles alone, little prose without title, not too many paragraphs to a title. The fewer papers,
 * the stricter, unless the rest of a page is there (`framed`).
 */
export function isPlausible(
  papers: readonly PagePaper[],
  unused: readonly UnusedLine[],
  roles: readonly Role[],
  framed: boolean,
): boolean {
  const all = papers.filter(({ abstract }) => abstract !== undefined);
  const pairs = all.length > 1 ? all.filter(({ cutOff }) => !cutOff) : all;
  const count = (role: Role) => roles.filter((each) => each === role).length;
  const few = pairs.length < 3;
  const strays = unused.filter(({ reason }) => reason === 'no-title').length;
  const sections = papers.filter(({ title }) => SECTIONS.test(foldText(title))).length;
  const numbered = papers.filter(({ title }) => NUMBERED.test(title)).length;
  const leastGood = framed ? (pairs.length < 6 ? 0 : 0.5) : few ? 1 : 0.7;
  const good = pairs.filter((paper) => isTitle(paper.title) && isAbstract(paper.abstract ?? ''));
  return (
    pairs.length > 0 &&
    (all.length > 1 || framed || (pairs[0]?.abstract ?? '').length >= LONE_ABSTRACT) &&
    good.length >= pairs.length * leastGood &&
    pairs.length >= papers.length * 0.3 &&
    strays <= Math.max(2, pairs.length * 0.3) &&
    count('more') <= pairs.length * (few ? 1 : 2.5) &&
    sections <= Math.min(1, papers.length * 0.1) &&
    numbered < Math.max(2, papers.length * 0.5)
  );
}

function isTitle(title: string): boolean {
  const { size, words, ending, letters } = shapeOf(title);
  const isOther = /^[^\p{L}\p{N}"“'‘«¿¡$[\\]|\blicen[cs]e\b|^copyright\b|:$|@\w+\.\w/iu.test(title);
  const isLong = words >= 3 || (words === 2 && size >= 8) || size > 24;
  const isOpen = ending !== 'stop' && ending !== 'comma';
  return isLong && isOpen && !isOther && size <= 320 && letters >= 0.7;
}

function isAbstract(abstract: string): boolean {
  const { size, words, ending, letters } = shapeOf(abstract);
  const isProse = size >= 15 && letters >= 0.7 && (words >= 3 || size > abstract.length * 1.5);
  const isEnded = ending !== 'open' && ending !== 'comma';
  return (
    isProse && !/^[^\p{L}\p{N}"“'‘«$]/u.test(abstract) && (size >= 200 || words >= 9 || isEnded)
  );
}
