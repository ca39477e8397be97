import { tagPath } from '../../../shared/tag-path.ts';
import { addTag, removeTag } from '../../db/tags.ts';
import { registerFocus } from '../../state/focus.ts';
import { perform } from '../../state/history.ts';
import { useList } from '../../state/list.ts';
import { targets } from '../../state/selection.ts';
import { useUi } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { strings } from './strings.ts';
import { usePaperTags } from './use-paper-tags.ts';

/** The tags of a paper, each with a button to take it off, and a field to add one. */
export function PaperTags({ paperId }: { paperId: string }) {
  const known = useList((list) => list.counts.tags);
  const selected = useUi((ui) => ui.selected.size);
  const own = usePaperTags(paperId) ?? [];
  const colours = new Map(known.map((tag) => [tag.path, tag.colour]));
  const add = async (typed: string) => {
    const path = tagPath(typed);
    const papers = await targets();
    if (path === null) return;
    const words = strings.added(path, papers.length);
    await perform(words, (progress) => addTag(papers, path, progress));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend
    <div className="paper-tags" role="group" aria-label={strings.tags}>
      {own.map((tag) => (
        <span key={tag} className="tag-chip">
          <TagDot colour={colours.get(tag)} />
          {tag}
          <Button
            icon="close"
            iconOnly
            look="quiet"
            label={strings.remove(tag)}
            onClick={() => void perform(strings.removed(tag), () => removeTag([paperId], tag))}
          />
        </span>
      ))}
      <Combobox
        label={strings.add}
        placeholder={strings.placeholder}
        suggestions={known.map((tag) => tag.path).filter((path) => !own.includes(path))}
        onSubmit={(typed) => void add(typed)}
        inputRef={registerFocus('tag')}
      />
      {selected > 1 && <span className="hint">{strings.severalHint(selected)}</span>}
    </div>
  );
}
