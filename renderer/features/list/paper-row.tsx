import { type MouseEvent, memo } from 'react';
import { dragPapers, prepareDrag } from '../../state/drag-cite.ts';
import { type ListedRow, rowOf } from '../../state/rows.ts';
import { Icon } from '../../ui/icons.tsx';
import { Marked } from '../../ui/marked.tsx';
import { SpokenTex } from '../../ui/tex.tsx';
import { strings } from './strings.ts';

type Props = {
  nr: number;
  /** Grows when any row has changed. */
  version: number;
  index: number;
  total: number;
  /** Distance from the top of the list and height, in CSS pixels. */
  top: number;
  height: number;
  selected: boolean;
  active: boolean;
  onPress: (nr: number, event: MouseEvent) => void;
};

/** One paper of the list: its title, then who, where and when; its name begins with the title. */
export const PaperRow = memo(function PaperRow(props: Props) {
  const { nr, index, total, top, height, selected, active, onPress } = props;
  const row = rowOf(nr);
  if (!row) return null;
  const { title, venue, published, status, starred } = row;
  // "ACL 2025" says the year already.
  const year = /\b\d{4}\b/.test(venue ?? '') ? undefined : published?.slice(0, 4);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list box has focus and keys
    <div
      role="option"
      id={`paper-${index}`}
      className={`row ${active ? 'active' : ''}`}
      data-status={status}
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={(event) => onPress(nr, event)}
      draggable
      onPointerDown={() => prepareDrag(nr)}
      onDragStart={(event) => dragPapers(nr, event.nativeEvent)}
    >
      <span className="row-status">
        <Icon name={status} />
      </span>
      <span className="row-text">
        <span className="row-title" dir="auto">
          <SpokenTex text={title} field="title" />
        </span>
        <span className="row-facts">
          <span className="row-authors">
            <Authors row={row} />
          </span>
          {venue && (
            <span className="row-venue">
              <Marked text={venue} field="venue" />
            </span>
          )}
          {year && <span>{year}</span>}
          <span className="unseen">
            {strings.statuses[status]}
            {starred && `, ${strings.starred}`}
          </span>
        </span>
      </span>
      {starred && (
        <span className="row-star">
          <Icon name="star" filled />
        </span>
      )}
    </div>
  );
});

/** Three family names at the most; where a source gave none, that source. */
function Authors({ row: { names, authorCount, source } }: { row: ListedRow }) {
  if (names.length === 0) return source ?? '';
  return (
    <>
      <Marked text={names.join(', ')} field="author" />
      {authorCount > names.length && ' et al.'}
    </>
  );
}
