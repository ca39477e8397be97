import type { MouseEvent } from 'react';
import { familyOf } from '../../../shared/names.ts';
import type { Paper } from '../../../shared/paper.ts';
import { catalogue } from '../../state/list.ts';
import { Icon } from '../../ui/icons.tsx';
import { SpokenTex } from '../../ui/tex.tsx';
import { strings } from './strings.ts';

type Props = {
  id: string;
  index: number;
  total: number;
  /** Distance from the top of the list and height, in CSS pixels. */
  top: number;
  height: number;
  selected: boolean;
  active: boolean;
  onPress: (event: MouseEvent) => void;
};

/** One paper of the list: its title, then who, where and when; its name begins with the title. */
export function PaperRow({ id, index, total, top, height, selected, active, onPress }: Props) {
  const entry = catalogue.get(id);
  if (!entry) return null;
  const { paper, status, starred } = entry;
  // "ACL 2025" says the year already.
  const year = /\b\d{4}\b/.test(paper.venue ?? '') ? undefined : paper.published?.slice(0, 4);
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
      onClick={onPress}
    >
      <span className="row-status">
        <Icon name={status} />
      </span>
      <span className="row-text">
        <span className="row-title" dir="auto">
          <SpokenTex text={paper.title} />
        </span>
        <span className="row-facts">
          <span className="row-authors">{authorsLine(paper)}</span>
          {paper.venue && <span className="row-venue">{paper.venue}</span>}
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
}

/** Three family names at the most; where a source gave none, that source. */
function authorsLine({ authors, seenIn }: Paper): string {
  const names = authors.slice(0, 3).map(familyOf).join(', ');
  if (names === '') return seenIn[0]?.source ?? '';
  return authors.length > 3 ? `${names} et al.` : names;
}
