import type { ReactNode } from 'react';
import { formatNumber } from '../../../shared/numbers.ts';
import { strings } from './strings.ts';

type Props = {
  name: string;
  /** Null while it cannot be said. */
  count: number | null;
  current: boolean;
  mark: ReactNode;
  /** A word about its state, where there is something to say. */
  word?: string;
  /** More about it, shown when the pointer rests on it. */
  hint?: string;
  /** How deep it stands in a tree, from 0. */
  depth?: number;
  onOpen: () => void;
};

/** A link to a list, with the number of papers in it. */
export function NavLink({ name, count, current, mark, word, hint, depth = 0, onOpen }: Props) {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads to a list, which is what a link is for
    <a
      href="#papers"
      className="nav-link"
      style={{ paddingInlineStart: 10 + depth * 14 }}
      aria-current={current ? 'page' : undefined}
      title={hint ?? name}
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      {mark}
      <span className="nav-name">
        {name}
        {word && <span className="nav-word"> {word}</span>}
      </span>
      {count !== null && (
        <>
          <span className="nav-count">{formatNumber(count)}</span>
          <span className="unseen">{strings.papers(count)}</span>
        </>
      )}
    </a>
  );
}
