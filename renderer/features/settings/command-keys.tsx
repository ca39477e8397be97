import type { KeyProblem } from '../../../shared/command-keys.ts';
import { COMMANDS, type Command, type CommandId, keysOf } from '../../../shared/commands.ts';
import { isMac } from '../../bridge.ts';
import { useSettings } from '../../state/settings.ts';
import { KeyField } from '../../ui/key-field.tsx';
import { chooseKeys, resetKeys } from './choose-keys.ts';
import { keyStrings } from './key-strings.ts';

/** The keys of some commands, each to be changed. */
export function CommandKeys({ shown }: { shown: (command: Command) => boolean }) {
  const chosen = useSettings((settings) => settings.keys);
  return (
    <div className="command-keys">
      {COMMANDS.filter(shown).map((command) => (
        <KeyField
          key={command.id}
          label={command.label}
          chords={keysOf(command, chosen)}
          mac={isMac}
          strings={keyStrings}
          onChord={(chord) => inWords(chooseKeys(command.id, chord))}
          onReset={Object.hasOwn(chosen, command.id) ? () => inWords(resetKeys(command.id)) : null}
        />
      ))}
    </div>
  );
}

function inWords(problem: KeyProblem | null): string | null {
  if (problem === null) return null;
  if (problem.kind === 'taken') return keyStrings.taken(labelOf(problem.by));
  return problem.kind === 'reserved' ? keyStrings.reserved : keyStrings.noChord;
}

function labelOf(id: CommandId): string {
  return COMMANDS.find((command) => command.id === id)?.label ?? id;
}
