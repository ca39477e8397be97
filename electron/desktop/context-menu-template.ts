import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { strings } from './strings.ts';

type Item = MenuItemConstructorOptions;

/** What was pressed upon, as far as the menu depends on it. */
export type PressedUpon = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'linkURL' | 'misspelledWord' | 'dictionarySuggestions'
> & {
  editFlags: Pick<
    ContextMenuParams['editFlags'],
    'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
  >;
};

/** What the menu can do beside what Electron's roles do. */
export type ContextActions = {
  replace: (word: string) => void;
  learn: (word: string) => void;
  openLink: (address: string) => void;
  copyLink: (address: string) => void;
};

/** More suggestions than these help nobody. */
const MOST_SUGGESTIONS = 5;

/** The menu for what was pressed upon; empty where there is nothing to do. */
export function contextMenu(upon: PressedUpon, actions: ContextActions): Item[] {
  const parts = [spelling(upon, actions), link(upon, actions), editing(upon)];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ type: 'separator' } as const, ...part]));
}

function spelling(
  { isEditable, misspelledWord, dictionarySuggestions }: PressedUpon,
  { replace, learn }: ContextActions,
): Item[] {
  if (!isEditable || misspelledWord === '') return [];
  const better = dictionarySuggestions.slice(0, MOST_SUGGESTIONS).map(
    (word): Item => ({
      label: plain(word),
      click: () => replace(word),
    }),
  );
  return [
    ...(better.length > 0 ? better : [{ label: strings.noSuggestions, enabled: false }]),
    { type: 'separator' },
    { label: strings.addToDictionary, click: () => learn(misspelledWord) },
  ];
}

function link({ linkURL }: PressedUpon, { openLink, copyLink }: ContextActions): Item[] {
  // Links within the page lead nowhere else.
  if (!/^(?:https?|mailto):/i.test(linkURL)) return [];
  return [
    { label: strings.openLink, click: () => openLink(linkURL) },
    { label: strings.copyLink, click: () => copyLink(linkURL) },
  ];
}

function editing({ isEditable, selectionText, editFlags }: PressedUpon): Item[] {
  if (!isEditable) {
    return selectionText.trim() === '' ? [] : [{ role: 'copy', label: strings.copy }];
  }
  return [
    { role: 'undo', label: strings.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: strings.redo, enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: strings.cut, enabled: editFlags.canCut },
    { role: 'copy', label: strings.copy, enabled: editFlags.canCopy },
    { role: 'paste', label: strings.paste, enabled: editFlags.canPaste },
    { role: 'selectAll', label: strings.selectAll, enabled: editFlags.canSelectAll },
  ];
}

/** An ampersand marks the letter of a menu's item that a key chooses. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}
