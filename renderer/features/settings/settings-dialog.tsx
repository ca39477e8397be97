import type { ReactNode } from 'react';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { closeDialog } from '../../state/ui.ts';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Appearance } from './appearance.tsx';
import { CitekeySettings } from './citekey-settings.tsx';
import { Citing } from './citing.tsx';
import { Desktop } from './desktop.tsx';
import { Prune } from './prune.tsx';
import { strings } from './strings.ts';

/** The settings; each takes effect and is stored when it is chosen. `updates` is a section of its own. */
export function SettingsDialog({ updates }: { updates: ReactNode }) {
  const settings = useSettings();
  return (
    <Dialog title={strings.title} size="small" onClose={closeDialog} closeLabel={strings.close}>
      <Appearance />
      <Choice
        legend={strings.flavour}
        value={settings.bibtexFlavour}
        onChange={(bibtexFlavour) => void changeSettings({ bibtexFlavour })}
        options={(['utf8', 'latex'] as const).map((value) => ({
          value,
          label: strings.flavours[value],
        }))}
      />
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
      <Desktop />
      <CitekeySettings />
      <Citing />
      {updates}
    </Dialog>
  );
}
