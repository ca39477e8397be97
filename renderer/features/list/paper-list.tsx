import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useRef } from 'react';
import { registerFocus } from '../../state/focus.ts';
import { useList } from '../../state/list.ts';
import { numberAt, placeOf } from '../../state/rows.ts';
import { openPaper, selectTo, toggleSelected } from '../../state/selection.ts';
import { showPane, useUi } from '../../state/ui.ts';
import { PaperRow } from './paper-row.tsx';
import { strings } from './strings.ts';

/** Height of a row in CSS pixels; every row has the same, so that the thumb can be dragged. */
const ROW_HEIGHT = 60;

/** The papers of the list: a virtual list box that holds the focus, with one active row. */
export function PaperList() {
  const order = useList((list) => list.order);
  const total = useList((list) => list.total);
  useList((list) => list.version);
  const open = useUi((ui) => ui.openNr);
  const query = useUi((ui) => ui.query);
  const selected = useUi((ui) => ui.selected);
  const scroller = useRef<HTMLDivElement>(null);
  const active = placeOf(order, open);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    // The list is about as high as the window: so the first drawing has its rows already.
    initialRect: { width: 0, height: innerHeight },
    rangeExtractor: (range) => withRow(range, active),
  });
  const place = useRef(active);
  place.current = active;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list moves when another paper is opened or another list is shown, not when papers come and go
  useEffect(() => {
    if (place.current >= 0) rows.scrollToIndex(place.current, { align: 'auto' });
  }, [open, query.view, query.tag, query.sort, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found next begins at the top
  useEffect(() => {
    rows.scrollToOffset(0);
  }, [query.words, rows]);
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        registerFocus('list')(element);
      }}
      className="paper-list"
      id="paper-list"
      role="listbox"
      aria-label={strings.papers}
      aria-multiselectable="true"
      aria-activedescendant={active >= 0 ? `paper-${active}` : undefined}
      tabIndex={0}
    >
      <div role="presentation" className="rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const nr = numberAt(order, index);
          return nr === undefined ? null : (
            <PaperRow
              key={nr}
              nr={nr}
              index={index}
              total={total}
              top={start}
              height={ROW_HEIGHT}
              selected={selected.has(nr)}
              active={index === active}
              onPress={(event) => choose(nr, event)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The rows in sight, and always the active one: a screen reader must find what it points to. */
function withRow(range: Range, row: number): number[] {
  const rows = defaultRangeExtractor(range);
  if (row < 0 || rows.includes(row)) return rows;
  return [...rows, row].sort((a, b) => a - b);
}

function choose(nr: number, event: MouseEvent): void {
  if (event.shiftKey) selectTo(nr);
  else if (event.ctrlKey || event.metaKey) toggleSelected(nr);
  else {
    openPaper(nr);
    showPane('paper');
  }
}
