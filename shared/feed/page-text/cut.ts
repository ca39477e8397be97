import { leftover } from './collect.ts';
import type { PagePaper, UnusedLine } from './reading.ts';
import type { Role } from './roles.ts';
import { shapeOf } from './shape.ts';
import type { Block } from './unwrap.ts';

type Found = { papers: PagePaper[]; unused: UnusedLine[] };

/**
 * What was found, with the end of a text that was cut off marked: an abstract that breaks off is
 * kept and marked; a title without the abstract that the others have, or a piece of a line, is
 * reported as cut off, for it may be half a title. `endsOpen`: no line end closes the text.
 */
export function markCut(
  found: Found,
  blocks: readonly Block[],
  roles: readonly Role[],
  endsOpen: boolean,
): Found {
  const [block, role] = [blocks.at(-1), roles.at(-1)];
  if (!block || !role) return found;
  if (role === 'abstract' || role === 'more') return markAbstract(found, block, endsOpen);
  if (!endsOpen) return found;
  if (role === 'title') return dropTitle(found, block);
  const isPiece = role === 'furniture' && roles.at(-2) !== 'furniture';
  if (!isPiece) return found;
  const unused = found.unused.map((each) =>
    each.line === block.line ? leftover(block, 'cut-off') : each,
  );
  return { ...found, unused };
}

function markAbstract(found: Found, block: Block, endsOpen: boolean): Found {
  const last = found.papers.at(-1);
  if (!last?.abstract?.endsWith(block.text) || isEnded(block.text)) return found;
  const others = found.papers.filter(({ abstract }) => abstract !== undefined).slice(0, -1);
  const usuallyEnded = others.filter(({ abstract }) => isEnded(abstract ?? '')).length;
  const isCut = others.length === 0 ? endsOpen : usuallyEnded * 2 >= others.length;
  if (!isCut) return found;
  return { ...found, papers: [...found.papers.slice(0, -1), { ...last, cutOff: true }] };
}

function dropTitle(found: Found, block: Block): Found {
  const last = found.papers.at(-1);
  const complete = found.papers.filter(({ abstract }) => abstract !== undefined);
  const isUsual = complete.length >= (found.papers.length - 1) * 0.8;
  if (last?.line !== block.line || last.abstract !== undefined || !isUsual) return found;
  return {
    papers: found.papers.slice(0, -1),
    unused: [...found.unused, leftover(block, 'cut-off')],
  };
}

function isEnded(text: string): boolean {
  return shapeOf(text).ending !== 'open' && shapeOf(text).ending !== 'comma';
}
