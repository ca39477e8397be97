import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../shared/commands.ts';
import { chordOf, type KeyPress, keyLabel } from '../../shared/key-chord.ts';

const plain: KeyPress = {
  key: 'c',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};

describe('chordOf', () => {
  it.each<[Partial<KeyPress>, string | null, string | null]>([
    [{}, 'c', 'c'],
    [{ key: 'C', shiftKey: true }, 'Shift+c', 'Shift+c'],
    [{ ctrlKey: true }, 'Mod+c', null],
    [{ metaKey: true }, null, 'Mod+c'],
    [{ key: 'C', ctrlKey: true, shiftKey: true }, 'Mod+Shift+c', null],
    [{ key: '?', shiftKey: true }, '?', '?'],
    [{ key: 'F7' }, 'F7', 'F7'],
    [{ altKey: true }, null, null],
    [{ key: 'с', code: 'KeyC' }, 'c', 'c'],
  ])('reads %j as %s, on macOS as %s', (press, elsewhere, mac) => {
    expect(chordOf({ ...plain, ...press }, false)).toBe(elsewhere);
    expect(chordOf({ ...plain, ...press }, true)).toBe(mac);
  });
});

describe('keyLabel', () => {
  it.each([
    ['Mod+Shift+z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['Mod+,', 'Ctrl+,', '⌘,'],
    ['Mod++', 'Ctrl++', '⌘+'],
    ['Mod+-', 'Ctrl+-', '⌘-'],
    ['Mod+1', 'Ctrl+1', '⌘1'],
    ['j', 'j', 'j'],
    ['?', '?', '?'],
    ['ArrowDown', '↓', '↓'],
    ['ArrowUp', '↑', '↑'],
    ['Enter', 'Enter', 'Enter'],
    ['Home', 'Home', 'Home'],
  ])('says %s as %s, on macOS as %s', (chord, elsewhere, mac) => {
    expect(keyLabel(chord, false)).toBe(elsewhere);
    expect(keyLabel(chord, true)).toBe(mac);
  });

  it.each([false, true])('says every chord of the table differently (mac: %s)', (mac) => {
    const labels = COMMANDS.flatMap(({ keys }) => keys.map((key) => keyLabel(key, mac)));
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.join()).not.toMatch(/Mod|Arrow/);
  });
});
