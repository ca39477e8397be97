import { COLOUR_NAMES, TAG_COLOURS } from '../../../shared/colours.ts';
import { colourTag, deleteTag } from '../../db/tags.ts';
import { perform } from '../../state/history.ts';
import { openDialog, setQuery, useUi } from '../../state/ui.ts';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-popup.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { tagStrings } from './tag-strings.ts';

/** What can be done with a tag: rename, merge, colour, delete. */
export function TagMenu({ path }: { path: string }) {
  return <Menu label={tagStrings.actions(path)} items={() => itemsFor(path)} />;
}

function itemsFor(path: string): MenuItem[] {
  return [
    { label: tagStrings.rename, onSelect: () => openDialog({ kind: 'rename-tag', path }) },
    { label: tagStrings.merge, onSelect: () => openDialog({ kind: 'merge-tag', path }) },
    ...TAG_COLOURS.map((colour, index) => ({
      label: COLOUR_NAMES[colour],
      mark: <TagDot colour={colour} />,
      apart: index === 0,
      onSelect: () =>
        void perform(tagStrings.coloured(path, colour), () => colourTag(path, colour)),
    })),
    {
      label: tagStrings.noColour,
      mark: <TagDot />,
      onSelect: () => void perform(tagStrings.uncoloured(path), () => colourTag(path, null)),
    },
    {
      label: tagStrings.remove,
      danger: true,
      apart: true,
      onSelect: () => {
        if (useUi.getState().query.tag === path) setQuery({ tag: null });
        void perform(tagStrings.removed(path), (progress) => deleteTag(path, progress));
      },
    },
  ];
}
