import { FIELDS } from '../../../shared/bibliography/model.ts';
import { FORMATS, type Profile, STYLES } from '../../../shared/bibliography/profile.ts';
import { Choice } from '../../ui/choice.tsx';
import { hasFlavour, hasStyle } from './profiles.ts';
import { strings } from './strings.ts';

type Props = { profile: Profile; onChange: (profile: Profile) => void };

const CONTENTS = ['abstract', 'keywords', 'notes', 'file'] as const;

/** How a bibliography is written: the format, and what is in it. */
export function ProfileFields({ profile, onChange }: Props) {
  const { format } = profile;
  const change = (part: Partial<Profile>) => onChange({ ...profile, ...part });
  return (
    <div className="export-choices">
      <div className="stack">
        <FormatField profile={profile} onChange={onChange} />
        {hasStyle(format) && (
          <label className="stack">
            {strings.style}
            <select
              className="field"
              value={profile.style}
              onChange={(event) => change({ style: oneOf(STYLES, event.target.value) })}
            >
              {STYLES.map((style) => (
                <option key={style} value={style}>
                  {strings.styles[style]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {hasFlavour(format) && (
        <Choice
          legend={strings.flavour}
          value={profile.flavour}
          onChange={(flavour) => change({ flavour })}
          options={(['utf8', 'latex'] as const).map((value) => ({
            value,
            label: strings.flavours[value],
            hint: strings.flavourHints[value],
          }))}
        />
      )}
      {format !== 'references' && <Contents profile={profile} change={change} />}
    </div>
  );
}

/** The format; another one brings its own profile. */
function FormatField({ profile, onChange }: Props) {
  return (
    <label className="stack">
      {strings.format}
      <select
        className="field"
        value={profile.format}
        onChange={(event) => onChange({ ...profile, format: oneOf(FORMATS, event.target.value) })}
      >
        {FORMATS.map((format) => (
          <option key={format} value={format}>
            {strings.formats[format]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Contents({
  profile,
  change,
}: {
  profile: Profile;
  change: (part: Partial<Profile>) => void;
}) {
  const unknown = unknownFields(profile.omit);
  return (
    <>
      <fieldset className="choice">
        <legend>{strings.content}</legend>
        {CONTENTS.map((name) => (
          <label key={name} className="choice-line">
            <input
              type="checkbox"
              checked={profile[name]}
              onChange={(event) => change({ [name]: event.target.checked })}
            />
            {strings.contents[name]}
          </label>
        ))}
      </fieldset>
      <div className="stack">
        <label className="stack">
          {strings.url}
          <select
            className="field"
            value={profile.url}
            onChange={(event) => change({ url: oneOf(URLS, event.target.value) })}
          >
            {URLS.map((value) => (
              <option key={value} value={value}>
                {strings.urls[value]}
              </option>
            ))}
          </select>
        </label>
        <label className="stack">
          {strings.omit}
          <input
            className="field"
            spellCheck={false}
            defaultValue={profile.omit.join(', ')}
            aria-describedby="export-omit-hint"
            aria-invalid={unknown.length > 0}
            onChange={(event) => change({ omit: namesIn(event.target.value) })}
          />
        </label>
        <p id="export-omit-hint" className="hint" aria-live="polite">
          {unknown.length > 0 ? strings.unknownFields(unknown.join(', ')) : strings.omitHint}
        </p>
      </div>
    </>
  );
}

const URLS = ['needed', 'always', 'never'] as const;

function namesIn(text: string): string[] {
  const names = text.split(/[\s,;]+/).map((name) => name.toLowerCase());
  return [...new Set(names.filter((name) => name !== ''))];
}

function unknownFields(omit: readonly string[]): string[] {
  return omit.filter((name) => !Object.hasOwn(FIELDS, name));
}

/** What was chosen of a list of choices. */
function oneOf<T extends string>(choices: readonly T[], value: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`no such choice: ${value}`);
  return found;
}
