import { changeSettings, useSettings } from '../../state/settings.ts';
import { Choice } from '../../ui/choice.tsx';
import { Prune } from './prune.tsx';
import { strings } from './strings.ts';

/** What becomes of new papers: how long they stay in the inbox, who tells of them, and the network. */
export function Incoming() {
  const settings = useSettings();
  return (
    <section className="settings-section" aria-label={strings.incoming}>
      <h3>{strings.incoming}</h3>
      <Choice
        legend={strings.fade}
        value={settings.fadeAfterDays}
        onChange={(fadeAfterDays) => void changeSettings({ fadeAfterDays })}
        options={([7, 30, 90, 0] as const).map((value) => ({
          value,
          label: strings.fades[value],
        }))}
      />
      <Prune days={settings.fadeAfterDays} />
      <label className="choice-line">
        <input
          type="checkbox"
          checked={settings.versionsReturn}
          onChange={(event) => void changeSettings({ versionsReturn: event.target.checked })}
        />
        {strings.versionsReturn}
      </label>
      <Choice
        legend={strings.notify}
        value={settings.notify}
        onChange={(notify) => void changeSettings({ notify })}
        options={(['never', 'bell', 'always'] as const).map((value) => ({
          value,
          label: strings.notifies[value],
        }))}
      />
      <label className="choice-line">
        <input
          type="checkbox"
          checked={settings.workOffline}
          onChange={(event) => void changeSettings({ workOffline: event.target.checked })}
        />
        {strings.offline}
      </label>
    </section>
  );
}
