import { memo, useDeferredValue } from 'react';
import type { TagColour } from '../../../shared/colours.ts';
import { useList } from '../../state/list.ts';
import { setQuery, showPane, useUi } from '../../state/ui.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { NavLink } from './nav-link.tsx';
import { strings } from './strings.ts';
import { TagMenu } from './tag-menu.tsx';

/** More tags than a window has room for. */
const FIRST = 40;

/** The tags as a tree by their paths, each with a menu of what can be done with it. */
export const TagLinks = memo(function TagLinks() {
  const all = useList((list) => list.counts.tags);
  // At the start those that may be in sight are drawn first; there may be hundreds.
  const tags = useDeferredValue(all, all.slice(0, FIRST));
  const current = useUi((ui) => ui.query.tag);
  return (
    <section aria-labelledby="tags-heading">
      <h2 id="tags-heading" className="nav-heading">
        {strings.tags}
      </h2>
      {tags.length === 0 && <p className="nav-empty">{strings.noTags}</p>}
      <ul className="nav-list">
        {tags.map(({ path, count, colour }) => (
          <TagLink
            key={path}
            path={path}
            count={count}
            colour={colour}
            current={current === path}
          />
        ))}
      </ul>
    </section>
  );
});

type Props = { path: string; count: number; colour: TagColour | undefined; current: boolean };

/** Drawn anew only when something of this tag has changed: there may be hundreds of them. */
const TagLink = memo(function TagLink({ path, count, colour, current }: Props) {
  const parts = path.split('/');
  return (
    <li className="nav-row">
      <NavLink
        name={parts.at(-1) ?? path}
        count={count}
        current={current}
        depth={parts.length - 1}
        mark={<TagDot colour={colour} />}
        onOpen={() => {
          setQuery(current ? { tag: null } : { view: 'all', tag: path });
          showPane('list');
        }}
      />
      <TagMenu path={path} />
    </li>
  );
});
