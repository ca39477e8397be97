import { create } from 'zustand';
import { makeAnchor } from '../../../shared/anchor.ts';
import type { HighlightColour } from '../../../shared/colours.ts';
import { addHighlight } from '../../db/highlights.ts';
import { library } from '../../db/library.ts';
import { perform } from '../../state/history.ts';
import { say } from '../../state/notice.ts';
import { useUi } from '../../state/ui.ts';
import { strings } from './strings.ts';
import { type Passage, selectedPassage } from './text-selection.ts';

/** The colour chosen last, which the key `h` uses again. */
export const useLastColour = create<{ colour: HighlightColour }>(() => ({ colour: 'yellow' }));

/** Highlights what is selected on the page, or says how to select something. */
export async function highlightSelection(colour = useLastColour.getState().colour): Promise<void> {
  const passage = selectedPassage(getSelection());
  const paperId = useUi.getState().open;
  if (!passage || paperId === null) return say(strings.nothingSelected);
  await highlightPassage(paperId, passage, colour);
}

async function highlightPassage(
  paperId: string,
  { field, start, end }: Passage,
  colour: HighlightColour,
): Promise<void> {
  const text = (await library().db.texts.get(paperId))?.[field];
  if (text === undefined) return;
  useLastColour.setState({ colour });
  const highlight = {
    id: crypto.randomUUID(),
    paperId,
    field,
    anchor: makeAnchor(text, start, end),
    colour,
    comment: '',
    createdAt: Date.now(),
  };
  await perform(strings.added, () => addHighlight(highlight));
  getSelection()?.removeAllRanges();
}
