import { changeSettings, useSettings } from '../../state/settings.ts';
import { closeDialog } from '../../state/ui.ts';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { strings } from './strings.ts';

/** The settings; each takes effect and is stored when it is chosen. */
export function SettingsDialog() {
  const settings = useSettings();
  return (
    <Dialog title={strings.title} size="small" onClose={closeDialog} closeLabel={strings.close}>
      <Choice
        legend={strings.theme}
        value={settings.theme}
        onChange={(theme) => void changeSettings({ theme })}
        options={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: strings.themes[value],
        }))}
      />
      <Choice
        legend={strings.textSize}
        value={settings.textSize}
        onChange={(textSize) => void changeSettings({ textSize })}
        options={([16, 18, 20, 22] as const).map((value) => ({
          value,
          label: strings.textSizes[value],
        }))}
      />
      <Choice
        legend={strings.flavour}
        value={settings.bibtexFlavour}
        onChange={(bibtexFlavour) => void changeSettings({ bibtexFlavour })}
        options={(['utf8', 'latex'] as const).map((value) => ({
          value,
          label: strings.flavours[value],
        }))}
      />
    </Dialog>
  );
}
