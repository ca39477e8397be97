import type { HighlightField } from '../../db/rows.ts';

/** A passage selected in one of the texts of a paper, in UTF-16 units of that text. */
export type Passage = { field: HighlightField; start: number; end: number; box: DOMRect };

/** The passage that the user has selected, or null when it is none or not in one text. */
export function selectedPassage(selection: Selection | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holder = elementOf(range.commonAncestorContainer)?.closest<HTMLElement>('[data-field]');
  if (!holder) return null;
  const start = offsetOf(holder, range.startContainer, range.startOffset, 'start');
  const end = offsetOf(holder, range.endContainer, range.endOffset, 'end');
  if (start === null || end === null || end <= start) return null;
  const field = holder.dataset.field as HighlightField;
  return { field, start, end, box: range.getBoundingClientRect() };
}

/** Selects a stretch of a text on the page. */
export function selectPassage(holder: HTMLElement, start: number, end: number): void {
  const from = placeOf(holder, start, 'start');
  const to = placeOf(holder, end, 'end');
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Where a point of the page lies in the source text. Math and escapes count as a whole. */
function offsetOf(
  holder: HTMLElement,
  node: Node,
  offset: number,
  side: 'start' | 'end',
): number | null {
  const run = elementOf(node)?.closest<HTMLElement>('[data-start]');
  if (run && holder.contains(run)) {
    const start = Number(run.dataset.start);
    const whole = run.dataset.kind !== 'text';
    if (whole) return side === 'start' ? start : Number(run.dataset.end);
    return node instanceof Text ? start + offset : offset === 0 ? start : Number(run.dataset.end);
  }
  // Between runs: the point belongs to the run that follows, or to the end of the one before.
  const next = node.childNodes[offset];
  const after = next instanceof HTMLElement ? next.dataset.start : undefined;
  if (after !== undefined) return Number(after);
  const before = node.childNodes[offset - 1];
  const ended = before instanceof HTMLElement ? before.dataset.end : undefined;
  return ended === undefined ? null : Number(ended);
}

function placeOf(
  holder: HTMLElement,
  at: number,
  side: 'start' | 'end',
): { node: Node; offset: number } | null {
  for (const run of holder.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(run.dataset.start);
    const end = Number(run.dataset.end);
    const inside = side === 'start' ? at >= start && at < end : at > start && at <= end;
    if (!inside) continue;
    if (run.dataset.kind === 'text' && run.firstChild) {
      return { node: run.firstChild, offset: at - start };
    }
    return { node: run, offset: side === 'start' ? 0 : run.childNodes.length };
  }
  return null;
}
