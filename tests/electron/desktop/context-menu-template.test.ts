import { describe, expect, it } from 'vitest';
import { contextMenu, type PressedUpon } from '../../../electron/desktop/context-menu-template.ts';

const NOTHING: PressedUpon = {
  isEditable: false,
  selectionText: '',
  linkURL: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags: {
    canUndo: true,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canSelectAll: true,
  },
};

function menu(upon: Partial<PressedUpon>) {
  const done: string[] = [];
  const note = (what: string) => (value: string) => void done.push(`${what} ${value}`);
  const items = contextMenu(
    { ...NOTHING, ...upon },
    {
      replace: note('replace'),
      learn: note('learn'),
      openLink: note('open'),
      copyLink: note('copy'),
    },
  );
  const press = (label: string) =>
    (items.find((item) => item.label === label)?.click as (() => void) | undefined)?.();
  return { labels: items.map(({ label, type }) => label ?? type), items, press, done };
}

const EDITING = ['Undo', 'Redo', 'separator', 'Cut', 'Copy', 'Paste', 'Select all'];

describe('contextMenu', () => {
  it('is empty where there is nothing to do', () => {
    expect(menu({}).labels).toEqual([]);
    expect(menu({ selectionText: ' \n' }).labels).toEqual([]);
    // Only what can be written in can be mended.
    expect(menu({ misspelledWord: 'recieve' }).labels).toEqual([]);
  });

  it('offers the clipboard in a field, what cannot be done greyed', () => {
    const { labels, items } = menu({ isEditable: true });
    expect(labels).toEqual(EDITING);
    expect(items.find(({ label }) => label === 'Redo')?.enabled).toBe(false);
    expect(items.find(({ label }) => label === 'Undo')?.enabled).toBe(true);
  });

  it('offers to copy what is selected elsewhere', () => {
    expect(menu({ selectionText: 'kites' }).labels).toEqual(['Copy']);
  });

  it('offers five words at most for a misspelt one, and to learn it', () => {
    const dictionarySuggestions = ['R&D', 'b', 'c', 'd', 'e', 'f'];
    const { labels, press, done } = menu({
      isEditable: true,
      misspelledWord: 'RnD',
      dictionarySuggestions,
    });
    expect(labels).toEqual([
      ...['R&&D', 'b', 'c', 'd', 'e', 'separator', 'Add to dictionary', 'separator'],
      ...EDITING,
    ]);
    press('R&&D');
    press('Add to dictionary');
    expect(done).toEqual(['replace R&D', 'learn RnD']);
  });

  it('says that there are no suggestions', () => {
    const { items } = menu({ isEditable: true, misspelledWord: 'xqzw' });
    expect(items[0]).toMatchObject({ label: 'No suggestions', enabled: false });
  });

  it('offers to open and to copy a link, and none that is not to the web or a mailbox', () => {
    const address = 'https://arxiv.org/abs/2502.13922';
    const { labels, press, done } = menu({ linkURL: address, selectionText: 'x' });
    expect(labels).toEqual(['Open link', 'Copy link address', 'separator', 'Copy']);
    press('Open link');
    press('Copy link address');
    expect(done).toEqual([`open ${address}`, `copy ${address}`]);
    for (const linkURL of ['app://lectern/index.html#x', 'javascript:alert(1)', 'file:///etc']) {
      expect(menu({ linkURL }).labels).toEqual([]);
    }
  });
});
