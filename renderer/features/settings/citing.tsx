import { CITE_FORMS } from '../../../shared/bibliography/cite-form.ts';
import { STYLES } from '../../../shared/bibliography/profile.ts';
import { openLink } from '../../state/open-link.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { Choice } from '../../ui/choice.tsx';
import { OutLink } from '../../ui/out-link.tsx';
import { CommandKeys } from './command-keys.tsx';
import { keyStrings } from './key-strings.ts';
import { strings } from './strings.ts';

/** How papers are cited elsewhere: form, style, and the keys of the commands that copy. */
export function Citing() {
  const citeForm = useSettings((settings) => settings.citeForm);
  const citeStyle = useSettings((settings) => settings.citeStyle);
  const bibtexFlavour = useSettings((settings) => settings.bibtexFlavour);
  const open = (url: string) => void openLink(url);
  return (
    <section className="settings-section" aria-label={strings.citing}>
      <h3>{strings.citing}</h3>
      <Choice
        legend={strings.citeForm}
        value={citeForm}
        onChange={(form) => void changeSettings({ citeForm: form })}
        options={CITE_FORMS.map((value) => ({ value, ...strings.citeForms[value] }))}
      />
      <Choice
        legend={strings.citeStyle}
        value={citeStyle}
        onChange={(style) => void changeSettings({ citeStyle: style })}
        options={STYLES.map((value) => ({ value, label: strings.citeStyles[value] }))}
      />
      <p className="hint">
        {strings.madeBy}{' '}
        <OutLink url="https://citationstyles.org/" onOpen={open}>
          Citation Style Language
        </OutLink>{' '}
        {strings.madeWith}{' '}
        <OutLink url="https://github.com/Juris-M/citeproc-js" onOpen={open}>
          citeproc-js
        </OutLink>
        {strings.copyright}
      </p>
      <Choice
        legend={strings.flavour}
        value={bibtexFlavour}
        onChange={(flavour) => void changeSettings({ bibtexFlavour: flavour })}
        options={(['utf8', 'latex'] as const).map((value) => ({
          value,
          label: strings.flavours[value],
        }))}
      />
      <fieldset className="choice">
        <legend>{keyStrings.copying}</legend>
        <p className="hint">{keyStrings.hint}</p>
        <CommandKeys shown={({ id }) => id.startsWith('copy-')} />
      </fieldset>
      <details>
        <summary>{keyStrings.all}</summary>
        <CommandKeys shown={({ id }) => !id.startsWith('copy-')} />
      </details>
    </section>
  );
}
