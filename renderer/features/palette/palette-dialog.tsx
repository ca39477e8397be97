import { COMMANDS, type CommandId, keysOf } from '../../../shared/commands.ts';
import { registerFocus } from '../../state/focus.ts';
import { useSettings } from '../../state/settings.ts';
import { closeDialog } from '../../state/ui.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Picker } from '../../ui/picker.tsx';
import { Keys } from './shortcuts-dialog.tsx';
import { strings } from './strings.ts';

/** Finds a command by name and runs it. */
export function PaletteDialog({ onRun }: { onRun: (id: CommandId) => void }) {
  const chosen = useSettings((settings) => settings.keys);
  return (
    <Dialog title={strings.palette} onClose={closeDialog} closeLabel={strings.close}>
      <Picker
        label={strings.search}
        listLabel={strings.commands}
        empty={strings.nothing}
        inputRef={registerFocus('palette')}
        items={COMMANDS.filter(({ id }) => id !== 'palette').map((command) => ({
          id: command.id,
          label: command.label,
          aside: (
            <span className="keys">
              <Keys keys={keysOf(command, chosen)} />
            </span>
          ),
        }))}
        onPick={(id) => {
          closeDialog();
          onRun(id as CommandId);
        }}
      />
    </Dialog>
  );
}
