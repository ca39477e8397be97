import { COMMAND_GROUPS, COMMANDS, keysOf } from '../../../shared/commands.ts';
import { keyLabel } from '../../../shared/key-chord.ts';
import { isMac } from '../../bridge.ts';
import { useSettings } from '../../state/settings.ts';
import { closeDialog, openDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { strings } from './strings.ts';

/** Every command with its keys. */
export function ShortcutsDialog() {
  const chosen = useSettings((settings) => settings.keys);
  return (
    <Dialog title={strings.shortcuts} size="large" onClose={closeDialog} closeLabel={strings.close}>
      <div>
        <Button label={strings.change} onClick={() => openDialog({ kind: 'settings' })} />
      </div>
      <div className="shortcut-groups">
        {COMMAND_GROUPS.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl className="shortcuts">
              {COMMANDS.filter((command) => command.group === group).map((command) => (
                <div key={command.id} className="shortcut">
                  <dt>{command.label}</dt>
                  <dd>
                    <Keys keys={keysOf(command, chosen)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** The keys of a command, drawn as keys. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => <kbd key={key}>{keyLabel(key, isMac)}</kbd>);
}
