import icon from '../../../resources/icon.svg';
import { ask } from '../../bridge.ts';
import { copyText } from '../../state/copy-text.ts';
import { sayFailure } from '../../state/notice.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { detailsOf, reportOf, withRunning } from './details.ts';
import { LicenceList } from './licence-list.tsx';
import { Running } from './running.tsx';
import { strings } from './strings.ts';
import { useAbout } from './use-about.ts';
import '../../styles/about.css';

/** Which Lectern this is, where its library lies, and whose works it is made with. */
export function AboutDialog() {
  const { about, licences, failure } = useAbout();
  const wanted = licences?.find(({ name }) => name === 'Electron')?.version ?? null;
  const own = licences?.find(({ kind }) => kind === 'app');
  const details = about ? detailsOf(about, wanted) : [];
  return (
    <Dialog
      title={strings.title}
      size="large"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <>
          <Button
            label={strings.chromiumLicences}
            onClick={() => void showBySystem('chromium-licences')}
          />
          <Button
            label={strings.copyDetails}
            disabled={!about}
            onClick={() => about && void copyText(reportOf(about, details), strings.detailsCopied)}
          />
        </>
      }
    >
      <div className="about-head">
        <img src={icon} alt="" width="56" height="56" />
        <div>
          <p className="about-name">Lectern</p>
          {about && (
            <p>
              {strings.version(about.version)}
              {!about.isPackaged && <span className="hint"> ({strings.fromSource})</span>}
            </p>
          )}
          <p className="hint">{strings.purpose}</p>
          {own && <p className="hint">{strings.own(own.by, own.licence)}</p>}
        </div>
      </div>
      {failure && <Problem failure={failure} />}
      {about && (
        <Running
          details={details}
          profile={about.profile}
          onOpen={() => void showBySystem('profile')}
        />
      )}
      {!(failure && !licences) && (
        <LicenceList works={licences && about ? withRunning(licences, about) : licences} />
      )}
    </Dialog>
  );
}

async function showBySystem(what: 'profile' | 'chromium-licences'): Promise<void> {
  const reply = await ask('showBySystem', { what });
  if (!reply.ok) sayFailure(reply.failure);
}
