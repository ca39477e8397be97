import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useRef } from 'react';
import { registerFocus } from '../../state/focus.ts';
import { useList } from '../../state/list.ts';
import { openPaper, selectTo, toggleSelected } from '../../state/selection.ts';
import { showPane, useUi } from '../../state/ui.ts';
import { PaperRow } from './paper-row.tsx';
import { strings } from './strings.ts';

/** Height of a row in CSS pixels; every row has the same, so that the thumb can be dragged. */
const ROW_HEIGHT = 60;

/** The papers of the list: a virtual list box that holds the focus, with one active row. */
export function PaperList() {
  const ids = useList((list) => list.ids);
  useList((list) => list.version);
  const open = useUi((ui) => ui.open);
  const selected = useUi((ui) => ui.selected);
  const scroller = useRef<HTMLDivElement>(null);
  const active = open === null ? -1 : ids.indexOf(open);
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    // The list is about as high as the window: so the first drawing has its rows already.
    initialRect: { width: 0, height: innerHeight },
    rangeExtractor: (range) => withRow(range, active),
  });
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: 'auto' });
  }, [active, rows]);
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
          const id = ids[index];
          return id === undefined ? null : (
            <PaperRow
              key={id}
              id={id}
              index={index}
              total={ids.length}
              top={start}
              height={ROW_HEIGHT}
              selected={selected.has(id)}
              active={index === active}
              onPress={(event) => choose(id, event)}
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

function choose(id: string, event: MouseEvent): void {
  if (event.shiftKey) selectTo(id);
  else if (event.ctrlKey || event.metaKey) toggleSelected(id);
  else {
    openPaper(id);
    showPane('paper');
  }
}
