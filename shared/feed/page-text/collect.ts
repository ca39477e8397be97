import { foldTitle } from '../../identifiers.ts';
import { cleanBlock, foldText } from '../../text.ts';
import type { PagePaper, UnusedLine, UnusedReason } from './reading.ts';
import type { Role } from './roles.ts';
import type { Block } from './unwrap.ts';

/**
 * arXiv takes abstracts of up to 1,920 characters. A further paragraph that would take one beyond
 * this belongs to a paper whose title is missing.
 */
const MAX_PARAGRAPHS = 2500;

/** No abstract in one paragraph is longer. */
const MAX_ABSTRACT = 10_000;

/** How much of an unused line is reported. */
const EXCERPT = 200;

type Found = { title: string; line: number; abstract: string };

/** Papers and leftovers, from blocks and their roles. Unused lines come in the order of the page. */
export function collect(
  blocks: readonly Block[],
  roles: readonly Role[],
): { papers: PagePaper[]; unused: UnusedLine[] } {
  const found: Found[] = [];
  const unused: UnusedLine[] = [];
  blocks.forEach((block, index) => {
    const role = roles[index] ?? 'furniture';
    const paper = found.at(-1);
    if (role === 'title') found.push({ title: block.text, line: block.line, abstract: '' });
    else {
      const reason = role === 'furniture' ? role : paper ? misfit(paper, block, role) : 'no-title';
      if (reason) unused.push(leftover(block, reason));
      else if (paper) paper.abstract += joint(paper, block) + block.text;
    }
  });
  const { papers, repeated } = withoutRepeats(found.map(toPaper));
  return { papers, unused: [...unused, ...repeated].sort((a, b) => a.line - b.line) };
}

/** A block as an unused line. */
export function leftover(
  { line, text }: { line: number; text: string },
  reason: UnusedReason,
): UnusedLine {
  const excerpt = text.length > EXCERPT ? `${cleanBlock(text.slice(0, EXCERPT))}…` : text;
  return { line, text: excerpt, reason };
}

function misfit(paper: Found, block: Block, role: Role): UnusedReason | null {
  if (role === 'stray') return 'no-title';
  if (block.text.length > MAX_ABSTRACT) return 'too-long';
  const length = paper.abstract.length + block.text.length;
  return role === 'more' && length > MAX_PARAGRAPHS ? 'no-title' : null;
}

/** Without a blank line before it a line goes on with the paragraph. */
function joint(paper: Found, block: Block): string {
  if (paper.abstract === '') return '';
  return block.gap ? '\n\n' : ' ';
}

function toPaper({ title, line, abstract }: Found): PagePaper {
  return abstract === '' ? { title, line } : { title, line, abstract };
}

/** Of papers of one title the first with an abstract stays; the others are reported. */
function withoutRepeats(papers: readonly PagePaper[]): {
  papers: PagePaper[];
  repeated: UnusedLine[];
} {
  const kept = new Map<string, PagePaper>();
  const repeated: UnusedLine[] = [];
  for (const paper of papers) {
    const key = foldTitle(paper.title) || foldText(paper.title) || paper.title;
    const before = kept.get(key);
    const isBetter = !before || (before.abstract === undefined && paper.abstract !== undefined);
    if (isBetter) kept.set(key, paper);
    const other = isBetter ? before : paper;
    if (other) repeated.push(leftover({ line: other.line, text: other.title }, 'duplicate'));
  }
  const papersInOrder = [...kept.values()].sort((a, b) => a.line - b.line);
  return { papers: papersInOrder, repeated };
}
