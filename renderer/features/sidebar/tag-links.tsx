import { useList } from '../../state/list.ts';
import { setQuery, showPane, useUi } from '../../state/ui.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { NavLink } from './nav-link.tsx';
import { strings } from './strings.ts';
import { TagMenu } from './tag-menu.tsx';

/** The tags as a tree by their paths, each with a menu of what can be done with it. */
export function TagLinks() {
  const tags = useList((list) => list.counts.tags);
  const query = useUi((ui) => ui.query);
  return (
    <section aria-labelledby="tags-heading">
      <h2 id="tags-heading" className="nav-heading">
        {strings.tags}
      </h2>
      {tags.length === 0 && <p className="nav-empty">{strings.noTags}</p>}
      <ul className="nav-list">
        {tags.map(({ path, count, colour }) => {
          const parts = path.split('/');
          const current = query.tag === path;
          return (
            <li key={path} className="nav-row">
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
        })}
      </ul>
    </section>
  );
}
