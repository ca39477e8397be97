import { COMMANDS, type CommandId } from '../../../shared/commands.ts';
import { registerFocus } from '../../state/focus.ts';
import { closeDialog } from '../../state/ui.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Picker } from '../../ui/picker.tsx';
import { Keys } from './shortcuts-dialog.tsx';
import { strings } from './strings.ts';

/** Finds a command by name and runs it. */
export function PaletteDialog({ onRun }: { onRun: (id: CommandId) => void }) {
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
              <Keys keys={command.keys} />
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
