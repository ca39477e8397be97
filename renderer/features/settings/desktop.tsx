import { useId } from 'react';
import { SPELLING_CHOICES } from '../../../shared/spelling.ts';
import { isMac } from '../../bridge.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { Choice } from '../../ui/choice.tsx';
import { desktopStrings as strings } from './desktop-strings.ts';
import { LoginStart } from './login-start.tsx';

/** How Lectern behaves beside its window: tray, login, spelling. */
export function Desktop() {
  const tray = useSettings((settings) => settings.tray);
  const spelling = useSettings((settings) => settings.spelling);
  const hint = useId();
  return (
    <section className="settings-section" aria-label={strings.desktop}>
      <h3>{strings.desktop}</h3>
      <label className="choice-line">
        <input
          type="checkbox"
          checked={tray}
          aria-describedby={hint}
          onChange={(event) => void changeSettings({ tray: event.target.checked })}
        />
        {strings.tray}
      </label>
      <p id={hint} className="hint">
        {isMac ? strings.trayHintMac : strings.trayHint}
      </p>
      <LoginStart />
      {isMac ? (
        <Choice
          legend={strings.spelling}
          value={spelling === 'off' ? 'off' : 'system'}
          onChange={(choice) => void changeSettings({ spelling: choice })}
          options={(['system', 'off'] as const).map((value) => ({
            value,
            label: strings.spellingsMac[value],
          }))}
        />
      ) : (
        <>
          <Choice
            legend={strings.spelling}
            value={spelling}
            onChange={(choice) => void changeSettings({ spelling: choice })}
            options={SPELLING_CHOICES.map((value) => ({ value, label: strings.spellings[value] }))}
          />
          <p className="hint">{strings.spellingHint}</p>
        </>
      )}
    </section>
  );
}
