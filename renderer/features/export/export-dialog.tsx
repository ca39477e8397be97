import { useState } from 'react';
import type { Profile } from '../../../shared/bibliography/profile.ts';
import { sayError } from '../../state/notice.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { profileFor, remembering } from './profiles.ts';
import { shownPapers, usualScope } from './scope.ts';
import { ScopeFields } from './scope-fields.tsx';
import { strings } from './strings.ts';
import { useExport } from './use-export.ts';
import { type Preview, usePreview } from './use-preview.ts';

/** Chooses papers and how they are written, shows what that gives, then saves or copies it. */
export function ExportDialog({ keep: isKept }: { keep: boolean }) {
  const [shown] = useState(shownPapers);
  const [scope, setScope] = useState(() => usualScope(shown, isKept));
  const [profile, setProfile] = useRememberedProfile();
  const [keep, setKeep] = useState(isKept);
  const preview = usePreview(scope, shown, profile);
  const { failure, running, copy, save } = useExport(scope, shown, profile, preview.count);
  const isEmpty = preview.text === null || preview.count === 0;
  const isStill = running === null;
  const trouble = failure ?? preview.failure;
  return (
    <Dialog
      title={strings.title}
      size="large"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          {running ? (
            <>
              <progress
                aria-label={strings.writing(preview.count)}
                max={running.total || undefined}
                value={running.total ? running.done : undefined}
              />
              <Button label={strings.stop} onClick={running.stop} />
            </>
          ) : (
            <label className="choice-line keep-line" title={strings.keepHint}>
              <input
                type="checkbox"
                checked={keep && scope.kind !== 'selection'}
                disabled={scope.kind === 'selection'}
                onChange={(event) => setKeep(event.target.checked)}
              />
              {strings.keep}
            </label>
          )}
          <Button
            label={strings.copy}
            disabled={isEmpty || !isStill}
            onClick={() => void copy().catch(sayError)}
          />
          <Button
            label={strings.save}
            look="strong"
            disabled={isEmpty || !isStill}
            onClick={() => void save(keep).catch(sayError)}
          />
        </>
      }
    >
      <div className="export-choices">
        <ScopeFields scope={scope} shown={shown} onChange={setScope} />
        <ProfileFields key={profile.format} profile={profile} onChange={setProfile} />
      </div>
      {trouble && <Problem failure={trouble} />}
      <textarea
        className="field preview"
        aria-label={strings.preview}
        aria-describedby="export-preview-of"
        readOnly
        spellCheck={false}
        value={previewText(preview)}
      />
      <p id="export-preview-of" className="hint">
        {preview.text !== null && strings.previewOf(preview.shown, preview.count)}
      </p>
    </Dialog>
  );
}

function previewText({ text, count, failure }: Preview): string {
  if (text === null) return failure ? '' : strings.making;
  return count === 0 ? strings.none : text;
}

/** The profile of the format that was written last, remembered with every change. */
function useRememberedProfile(): [Profile, (profile: Profile) => void] {
  const settings = useSettings();
  const [profile, setProfile] = useState(() => profileFor(settings.exportFormat, settings));
  const change = (next: Profile) => {
    const isOther = next.format !== profile.format;
    const chosen = isOther ? profileFor(next.format, settings) : next;
    setProfile(chosen);
    void changeSettings(remembering(chosen, settings));
  };
  return [profile, change];
}
