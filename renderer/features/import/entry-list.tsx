import { useEffect, useRef, useState } from 'react';
import { useAppearance } from '../../state/appearance.ts';
import { useRowWindow } from '../../ui/row-window.ts';
import type { ReviewSession } from './review-session.ts';
import { reviewStrings as strings } from './review-strings.ts';
import type { EntryFilter, EntryRow } from './review-types.ts';

/** Height of a row in CSS pixels at the usual size of text; every row has the same. */
const ROW_HEIGHT = 48;

type Props = {
  session: ReviewSession;
  filter: EntryFilter;
  count: number;
  /** The entries that are left out. */
  off: ReadonlySet<number>;
  /** The entry whose fields are on show. */
  open: number | null;
  onSwitch: (row: EntryRow, isOn: boolean) => void;
  onOpen: (row: EntryRow) => void;
};

/** The entries of a file as a list of any length: only the rows in sight are asked for and drawn. */
export function EntryList({ session, filter, count, off, open, onSwitch, onOpen }: Props) {
  const scroller = useRef<HTMLUListElement>(null);
  const height = useAppearance(({ textScale }) => Math.round(ROW_HEIGHT * textScale));
  const { first, end } = useRowWindow(scroller, count, height);
  const [page, setPage] = useState<{ first: number; rows: readonly EntryRow[] }>({
    first: 0,
    rows: [],
  });
  useEffect(() => {
    let isOver = false;
    session.ask('rows', { filter, from: first, to: end }).then(
      (rows) => {
        if (!isOver) setPage({ first, rows });
      },
      // The review is over, or its worker has failed, which is told where it is waited for.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [session, filter, first, end]);
  return (
    <ul
      ref={scroller}
      className="entry-list"
      aria-label={strings.entries}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
      tabIndex={0}
      style={{ blockSize: Math.min(count, 7) * height + 2 }}
    >
      <li aria-hidden="true" style={{ blockSize: count * height }} />
      {page.rows.map((row, at) => (
        <li
          key={row.index}
          className="entry-row"
          aria-setsize={count}
          aria-posinset={page.first + at + 1}
          style={{ insetBlockStart: (page.first + at) * height, blockSize: height }}
        >
          <label>
            <input
              type="checkbox"
              checked={!off.has(row.index)}
              onChange={(event) => onSwitch(row, event.target.checked)}
            />
            <span className="entry-words">
              <span dir="auto">{row.title}</span>
              <span className="hint" dir="auto">
                {[row.byline, row.citekey].filter(Boolean).join(' · ')}
                {row.key !== 'none' && ` (${strings.keyTroubles[row.key]})`}
              </span>
            </span>
          </label>
          {row.kind === 'fills' || row.kind === 'conflicts' ? (
            <button
              type="button"
              className="button plain"
              aria-expanded={row.index === open}
              aria-label={strings.compare(strings.kinds[row.kind], row.title)}
              onClick={() => onOpen(row)}
            >
              {strings.kinds[row.kind]}
            </button>
          ) : (
            <span className="hint entry-kind">{strings.kinds[row.kind]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
