import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { useAppearance } from '../../state/appearance.ts';
import { registerFocus } from '../../state/focus.ts';
import { useList } from '../../state/list.ts';
import { numberAt, placeOf } from '../../state/rows.ts';
import { openPaper, selectTo, toggleSelected } from '../../state/selection.ts';
import { showPane, useUi } from '../../state/ui.ts';
import { type RowWindow, useRowWindow } from '../../ui/row-window.ts';
import { PaperRow } from './paper-row.tsx';
import { strings } from './strings.ts';

/**
 * Height of a row in CSS pixels at the usual size of text; every row has the same, so that the thumb
 * can be dragged.
 */
const ROW_HEIGHT = 60;

/** The papers of the list: a virtual list box that holds the focus, with one active row. */
export const PaperList = memo(function PaperList() {
  const order = useList((list) => list.order);
  const total = useList((list) => list.total);
  const version = useList((list) => list.version);
  const open = useUi((ui) => ui.openNr);
  const answered = useList((list) => list.answered);
  const selected = useUi((ui) => ui.selected);
  const height = useAppearance(({ textScale }) => Math.round(ROW_HEIGHT * textScale));
  const scroller = useRef<HTMLDivElement>(null);
  const active = placeOf(order, open);
  const rows = useRowWindow(scroller, total, height);
  const place = useRef(active);
  place.current = active;
  const { show, toTop } = rows;
  const seen = useRef(answered);
  // The list moves when another paper is opened or another list is shown, not when papers come and
  // go; what is found next begins at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const isSearch = answered.words !== seen.current.words;
    const isOther = answered !== seen.current;
    seen.current = answered;
    if (place.current >= 0 && !isSearch) show(place.current);
    else if (isOther) toTop();
  }, [open, answered, show, toTop]);
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
      <div role="presentation" className="rows" style={{ height: total * height }}>
        {withRow(rows, active).map((index) => {
          const nr = numberAt(order, index);
          return nr === undefined ? null : (
            <PaperRow
              // Scrolling writes into rows that are there instead of making others.
              key={index >= rows.first && index < rows.end ? index % rows.span : 'active'}
              nr={nr}
              version={version}
              index={index}
              total={total}
              top={index * height}
              height={height}
              selected={selected.has(nr)}
              active={index === active}
              onPress={choose}
            />
          );
        })}
      </div>
    </div>
  );
});

/** The rows to be drawn, and always the active one: a screen reader must find what it points to. */
function withRow({ first, end }: RowWindow, row: number): number[] {
  const rows = Array.from({ length: end - first }, (_, at) => first + at);
  if (row < 0) return rows;
  if (row < first) return [row, ...rows];
  return row >= end ? [...rows, row] : rows;
}

function choose(nr: number, event: MouseEvent): void {
  if (event.shiftKey) selectTo(nr);
  else if (event.ctrlKey || event.metaKey) toggleSelected(nr);
  else {
    openPaper(nr);
    showPane('paper');
  }
}
