import { INTERFACE_SIZES, type Settings } from '../../../shared/settings.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { Choice } from '../../ui/choice.tsx';
import { strings } from './strings.ts';

/** How the window looks: colours, contrast, and the size of the texts. */
export function Appearance() {
  const { theme, contrast, interfaceSize, textSize } = useSettings();
  return (
    <section className="settings-section" aria-label={strings.appearance}>
      <h3>{strings.appearance}</h3>
      <Choice
        legend={strings.theme}
        value={theme}
        onChange={(next) => void changeSettings({ theme: next })}
        options={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: strings.themes[value],
        }))}
      />
      <Choice
        legend={strings.contrast}
        value={contrast}
        onChange={(next) => void changeSettings({ contrast: next })}
        options={(['system', 'more'] as const).map((value) => ({
          value,
          label: strings.contrasts[value],
        }))}
      />
      <label className="stack">
        <span className="choice-legend">{strings.interfaceSize}</span>
        <select
          className="field"
          value={interfaceSize}
          onChange={(event) => {
            const next = Number(event.target.value) as Settings['interfaceSize'];
            void changeSettings({ interfaceSize: next });
          }}
        >
          {INTERFACE_SIZES.map((size) => (
            <option key={size} value={size}>
              {strings.interfaceSizes(size)}
            </option>
          ))}
        </select>
      </label>
      <Choice
        legend={strings.textSize}
        value={textSize}
        onChange={(next) => void changeSettings({ textSize: next })}
        options={([16, 18, 20, 22] as const).map((value) => ({
          value,
          label: strings.textSizes[value],
        }))}
      />
    </section>
  );
}
