import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn above and below those in sight. */
const BESIDE = 4;
/** Scrolling draws anew only when it has gone on by so many rows. */
const STRIDE = 4;

/** Where a list is scrolled to, in whole strides, and how many rows it shows. */
type Sight = { row: number; rows: number };

/** The rows of a list that are to be drawn, from `first` up to, not including, `end`. */
export type RowWindow = {
  first: number;
  end: number;
  /** No more rows than this are drawn at a time. */
  span: number;
  /** Scrolls no further than needed to show a row. */
  show: (row: number) => void;
  /** Scrolls to the first row. */
  toTop: () => void;
};

/**
 * Follows which rows of a scrolling list are in sight, for rows that all have the same height in CSS
 * pixels: so a list of 100,000 rows costs what one of a hundred does. Scrolling draws before the
 * next frame, so that no row is ever blank.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): RowWindow {
  // The list is about as high as the window: so the first drawing has its rows already.
  const [sight, setSight] = useState<Sight>(() => sightAt(0, innerHeight, height));
  // As of the last look: to ask the list itself would have the page laid out at once.
  const place = useRef({ top: 0, visible: innerHeight });
  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    let seen: Sight | null = null;
    const look = () => {
      place.current = { top: list.scrollTop, visible: list.clientHeight };
      const next = sightAt(list.scrollTop, list.clientHeight, height);
      if (next.row === seen?.row && next.rows === seen.rows) return;
      seen = next;
      flushSync(() => setSight(next));
    };
    const resized = new ResizeObserver(look);
    resized.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [scroller, height]);
  const moves = useMemo(() => {
    const scrollTo = (top: number) => {
      if (!scroller.current || top === place.current.top) return;
      scroller.current.scrollTop = top;
      place.current.top = top;
    };
    const show = (row: number) => {
      const { top, visible } = place.current;
      scrollTo(Math.min(row * height, Math.max(top, (row + 1) * height - visible)));
    };
    return { show, toTop: () => scrollTo(0) };
  }, [scroller, height]);
  return { ...windowOf(sight, count), ...moves };
}

/** Where a list stands that is scrolled by `top`, and shows `visible` CSS pixels. */
function sightAt(top: number, visible: number, height: number): Sight {
  const row = Math.floor(top / height);
  return { row: row - (row % STRIDE), rows: Math.ceil(visible / height) + 1 };
}

/** The rows to be drawn. A list that has become shorter is about to be scrolled back to its end. */
export function windowOf(
  { row, rows }: Sight,
  count: number,
): Pick<RowWindow, 'first' | 'end' | 'span'> {
  const from = Math.max(0, Math.min(row, count - rows));
  return {
    first: Math.max(0, from - BESIDE),
    end: Math.min(count, from + rows + STRIDE + BESIDE),
    span: rows + STRIDE + 2 * BESIDE,
  };
}
