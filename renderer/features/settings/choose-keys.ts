import {
  type KeyProblem,
  keyProblem,
  ownKeysTaken,
  withKeys,
} from '../../../shared/command-keys.ts';
import type { CommandId } from '../../../shared/commands.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';

/** Gives a command other keys, or none for the empty text; what speaks against it, or null. */
export function chooseKeys(id: CommandId, chord: string): KeyProblem | null {
  const { keys } = useSettings.getState();
  const problem = chord === '' ? null : keyProblem(chord, id, keys);
  if (problem === null) void changeSettings({ keys: withKeys(keys, id, chord) });
  return problem;
}

/** Gives a command its own keys again, unless another has them by now. */
export function resetKeys(id: CommandId): KeyProblem | null {
  const { keys } = useSettings.getState();
  const by = ownKeysTaken(id, keys);
  if (by !== null) return { kind: 'taken', by };
  void changeSettings({ keys: withKeys(keys, id, null) });
  return null;
}
