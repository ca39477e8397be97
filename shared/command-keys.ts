import * as v from 'valibot';
import { type ChosenKeys, COMMANDS, type CommandId, keysOf } from './commands.ts';

/** A chord: a character or function key, with `Mod`, with `Mod` and Shift, or a letter with Shift. */
const CHORD = /^(?:(?:Mod\+)?(?:[^\sA-Z]|F(?:[1-9]|1\d|2[0-4]))|(?:Mod\+)?Shift\+[a-z])$/u;

/**
 * Chords that the system, a text field or the window itself understands: the clipboard, closing and
 * hiding, the size of the page, the tools for developers; and Shift with a key that moves, which
 * selects on the way.
 */
const RESERVED = new Set(
  'Mod+c Mod+x Mod+v Mod+q Mod+w Mod+h Mod+m Mod+0 Mod++ Mod+- Mod+= Mod+Shift+i Shift+j Shift+k F11'.split(
    ' ',
  ),
);

/** Why a command cannot have certain keys. */
export type KeyProblem =
  /** No single character or function key. */
  | { kind: 'no-chord' }
  /** It means something already, whatever the app does. */
  | { kind: 'reserved' }
  /** Another command has it. */
  | { kind: 'taken'; by: CommandId };

/** What speaks against a command's having a chord, beside the keys chosen so far; null if nothing. */
export function keyProblem(chord: string, id: CommandId, chosen: ChosenKeys): KeyProblem | null {
  if (!CHORD.test(chord)) return { kind: 'no-chord' };
  if (RESERVED.has(chord)) return { kind: 'reserved' };
  const owner = COMMANDS.find(
    (command) => command.id !== id && keysOf(command, chosen).includes(chord),
  );
  return owner ? { kind: 'taken', by: owner.id } : null;
}

/**
 * The keys chosen, once a command has others: a chord, the empty text for none, or null for its own
 * again. Its own may belong to another command by now; then that one keeps them.
 */
export function withKeys(chosen: ChosenKeys, id: CommandId, chord: string | null): ChosenKeys {
  const { [id]: _, ...rest } = chosen;
  return chord === null ? rest : { ...rest, [id]: chord };
}

/** Which command, if any, took the keys that a command would have again. */
export function ownKeysTaken(id: CommandId, chosen: ChosenKeys): CommandId | null {
  const own = COMMANDS.find((command) => command.id === id)?.keys ?? [];
  const rest = withKeys(chosen, id, null);
  const owner = COMMANDS.find(
    (command) =>
      command.id !== id && keysOf(command, rest).some((key) => own.some((mine) => mine === key)),
  );
  return owner?.id ?? null;
}

/** The keys that a settings file has; what is no chord is left out. */
export const ChosenKeysSchema = v.pipe(
  v.custom<Record<string, unknown>>(isRecord),
  v.transform(
    (keys): ChosenKeys =>
      Object.fromEntries(
        Object.entries(keys).filter((entry): entry is [string, string] => isChord(entry[1])),
      ),
  ),
);

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isChord(keys: unknown): boolean {
  return keys === '' || (typeof keys === 'string' && CHORD.test(keys) && !RESERVED.has(keys));
}
