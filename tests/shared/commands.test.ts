import { describe, expect, it } from 'vitest';
import {
  COMMAND_GROUPS,
  COMMANDS,
  type Command,
  commandFor,
  isCommandId,
  keysOf,
} from '../../shared/commands.ts';
import type { KeyPress } from '../../shared/key-chord.ts';

const commands: readonly Command[] = COMMANDS;

/** A key press without modifiers but those given. */
function press(key: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress {
  return {
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  };
}

/** The press that a keyboard sends for a chord of the table. */
function pressOf(chord: string, mac: boolean): KeyPress {
  const parts = chord.split(/\+(?!$)/);
  const key = parts.at(-1) ?? '';
  const shift = parts.includes('Shift') || /[?]/.test(key);
  const mod = parts.includes('Mod') ? [mac ? ('meta' as const) : ('ctrl' as const)] : [];
  // With Shift held a keyboard sends the capital letter.
  const sent = shift && key.length === 1 ? key.toUpperCase() : key;
  return press(sent, ...mod, ...(shift ? (['shift'] as const) : []));
}

describe('the table', () => {
  it('names every command once', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = commands.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('gives every key chord to one command', () => {
    const chords = commands.flatMap(({ keys }) => keys);
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('spells every chord as Mod, Shift, key in lower case', () => {
    for (const chord of commands.flatMap(({ keys }) => keys)) {
      expect(chord).toMatch(/^(?:Mod\+(?:Shift\+)?)?(?:[^A-Z]|[A-Z][A-Za-z]+|F\d+)$/u);
    }
  });

  it('uses every group, and groups stand in the order of the menu', () => {
    const groups = [...new Set(commands.map(({ group }) => group))];
    expect(groups).toEqual([...COMMAND_GROUPS]);
  });

  it('knows its own names and no others', () => {
    expect(commands.every(({ id }) => isCommandId(id))).toBe(true);
    expect(['', 'Import', 'toString', '__proto__'].filter(isCommandId)).toEqual([]);
  });
});

describe.each([
  ['Linux and Windows', false],
  ['macOS', true],
])('key presses on %s', (_name, mac) => {
  const mod = mac ? 'meta' : 'ctrl';
  const other = mac ? 'ctrl' : 'meta';

  it('mean the command whose chord they are', () => {
    for (const { id, keys } of commands) {
      for (const chord of keys)
        expect([chord, commandFor(pressOf(chord, mac), mac)]).toEqual([chord, id]);
    }
  });

  it.each(['alt', other] as const)('with %s mean nothing', (held) => {
    for (const chord of commands.flatMap(({ keys }) => keys)) {
      const one = pressOf(chord, mac);
      expect(commandFor({ ...one, [`${held}Key`]: true }, mac)).toBeNull();
    }
  });

  it('tell a letter alone from the same letter with the command key', () => {
    expect(commandFor(press('e'), mac)).toBe('drop');
    expect(commandFor(press('e', mod), mac)).toBe('export');
    expect(commandFor(press('k'), mac)).toBe('previous');
    expect(commandFor(press('k', mod), mac)).toBe('palette');
    expect(commandFor(press('j', mod), mac)).toBeNull();
  });

  it('tell undo from redo by Shift', () => {
    expect(commandFor(press('z', mod), mac)).toBe('undo');
    expect(commandFor(press('Z', mod, 'shift'), mac)).toBe('redo');
    expect(commandFor(press('z', mod, 'shift'), mac)).toBe('redo');
    expect(commandFor(press('Z', mod), mac)).toBe('undo');
  });

  it('mean the letter under caps lock too, but not with Shift', () => {
    expect(commandFor(press('M'), mac)).toBe('toggle-read');
    expect(commandFor(press('M', 'shift'), mac)).toBeNull();
    expect(commandFor(press('m', 'shift'), mac)).toBeNull();
  });

  it('mean the character that a layout reaches with Shift', () => {
    expect(commandFor(press('?', 'shift'), mac)).toBe('shortcuts');
    expect(commandFor(press('?'), mac)).toBe('shortcuts');
    // A German keyboard has the slash on Shift+7, a French one the digits.
    expect(commandFor(press('/', 'shift'), mac)).toBe('search');
    expect(commandFor(press('1', mod, 'shift'), mac)).toBe('go-inbox');
  });

  it('mean nothing when no chord fits', () => {
    for (const key of [
      'x',
      'Shift',
      'Control',
      'Dead',
      'Process',
      'Unidentified',
      '',
      'constructor',
    ]) {
      expect(commandFor(press(key), mac)).toBeNull();
      expect(commandFor(press(key, mod, 'shift'), mac)).toBeNull();
    }
  });
});

describe('keys that the user has chosen', () => {
  const chosen = { star: 'Mod+8', drop: '', unheard: 'x' };

  it('stand in the place of all that a command has', () => {
    expect(commandFor(press('8', 'ctrl'), false, chosen)).toBe('star');
    expect(commandFor(press('s'), false, chosen)).toBeNull();
  });

  it('may be none', () => {
    expect(commandFor(press('e'), false, chosen)).toBeNull();
  });

  it('change nothing for other commands', () => {
    expect(commandFor(press('q'), false, chosen)).toBe('queue');
    expect(commandFor(press('x'), false, chosen)).toBeNull();
  });

  it('are not looked for in what every object has', () => {
    const command = { id: 'toString', label: 'x', group: 'Edit', keys: ['x'] } as const;
    expect(keysOf(command, {})).toEqual(['x']);
  });
});

describe('a keyboard without Latin letters', () => {
  it('means the letter that stands in that place', () => {
    expect(commandFor({ ...press('ь'), code: 'KeyM' }, false)).toBe('toggle-read');
    expect(commandFor({ ...press('Λ', 'ctrl'), code: 'KeyK' }, false)).toBe('palette');
  });

  it('changes nothing for Latin layouts, whatever their order', () => {
    // On a French keyboard the key in the place of Q prints an a.
    expect(commandFor({ ...press('a'), code: 'KeyQ' }, false)).toBeNull();
    expect(commandFor({ ...press('q'), code: 'KeyA' }, false)).toBe('queue');
  });
});
