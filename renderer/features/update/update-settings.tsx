import { changeSettings, useSettings } from '../../state/settings.ts';
import { openDialog } from '../../state/ui.ts';
import { checkForUpdates, useUpdate } from '../../state/update.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { strings } from './strings.ts';

/** Whether Lectern looks for new versions of itself, in the settings. */
export function UpdateSettings() {
  const update = useUpdate((state) => state.update);
  const chosen = useSettings((settings) => settings.updates);
  if (!update) return null;
  const { support, checkedAt, running } = update;
  return (
    <section className="settings-section" aria-label={strings.title}>
      <h3>{strings.title}</h3>
      <p className="hint">{strings.running(running)}</p>
      {support === 'no-key' ? (
        <p className="hint">{strings.noKey}</p>
      ) : (
        <>
          {support === 'tells' && <p className="hint">{strings.tells}</p>}
          <Choice
            legend={strings.ask}
            value={chosen}
            onChange={(updates) => void changeSettings({ updates, updatesAsked: true })}
            options={(['never', 'check', 'download'] as const)
              .filter((value) => value !== 'download' || support === 'installs')
              .map((value) => ({ value, label: strings.choices[value] }))}
          />
          <p className="hint">{strings.consent}</p>
          <p className="hint">
            {checkedAt !== null && `${strings.checkedAt(timeOf(checkedAt))} `}
            <Button label={strings.checkNow} onClick={lookNow} />
          </p>
        </>
      )}
    </section>
  );
}

function lookNow(): void {
  openDialog({ kind: 'update' });
  void checkForUpdates();
}

function timeOf(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
