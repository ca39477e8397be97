import { describe, expect, it } from 'vitest';
import { keyProblem, ownKeysTaken, withKeys } from '../../shared/command-keys.ts';
import { COMMANDS, commandFor, keysOf } from '../../shared/commands.ts';

describe('keyProblem', () => {
  it.each(['Mod+Shift+l', 'Mod+8', 'x', 'Shift+x', 'é', 'F7', 'Mod+F2', '§'])(
    'has nothing against %s',
    (chord) => {
      expect(keyProblem(chord, 'copy-latex', {})).toBeNull();
    },
  );

  it.each(['', 'Enter', 'Escape', 'ArrowUp', ' ', 'Mod+Enter', 'Alt+x', 'Dead', 'Mod+Shift+8'])(
    'takes %j for no chord',
    (chord) => {
      expect(keyProblem(chord, 'copy-latex', {})).toEqual({ kind: 'no-chord' });
    },
  );

  it.each(['Mod+c', 'Mod+v', 'Mod+q', 'Mod+0', 'Mod++', 'Shift+j', 'F11'])(
    'leaves %s to whom it belongs',
    (chord) => {
      expect(keyProblem(chord, 'copy-latex', {})).toEqual({ kind: 'reserved' });
    },
  );

  it('names the command that has the keys', () => {
    expect(keyProblem('s', 'copy-latex', {})).toEqual({ kind: 'taken', by: 'star' });
    expect(keyProblem('Mod+8', 'copy-latex', { star: 'Mod+8' })).toEqual({
      kind: 'taken',
      by: 'star',
    });
  });

  it('has nothing against keys that their command gave up, or has itself', () => {
    expect(keyProblem('s', 'copy-latex', { star: 'Mod+8' })).toBeNull();
    expect(keyProblem('s', 'star', {})).toBeNull();
  });
});

describe('chosen keys', () => {
  it('come and go', () => {
    const some = withKeys({}, 'star', 'Mod+8');
    expect(some).toEqual({ star: 'Mod+8' });
    expect(withKeys(some, 'star', '')).toEqual({ star: '' });
    expect(withKeys(some, 'star', null)).toEqual({});
    expect(withKeys(some, 'drop', 'F7')).toEqual({ star: 'Mod+8', drop: 'F7' });
  });

  it('are not given back while another command has them', () => {
    const chosen = { star: 'Mod+8', 'copy-latex': 's' };
    expect(ownKeysTaken('star', chosen)).toBe('copy-latex');
    expect(ownKeysTaken('star', { star: 'Mod+8' })).toBeNull();
    expect(ownKeysTaken('copy-latex', chosen)).toBeNull();
    expect(ownKeysTaken('refresh', { refresh: '', 'copy-latex': 'F5' })).toBe('copy-latex');
  });

  it('that nothing speaks against make every chord mean one command', () => {
    let chosen = {};
    for (const { id } of COMMANDS) {
      const chord = [...'abcdefghijklmnopqrstuvwxyz'].find((key) => !keyProblem(key, id, chosen));
      if (chord) chosen = withKeys(chosen, id, chord);
    }
    const chords = COMMANDS.flatMap((command) => keysOf(command, chosen));
    expect(new Set(chords).size).toBe(chords.length);
    const press = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(commandFor(press, false, chosen)).toBe('add-paper');
  });
});
