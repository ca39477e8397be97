import { HOME_PAGE } from '../../../shared/update/home-page.ts';
import type { UpdateState } from '../../../shared/update/update-state.ts';
import { openLink } from '../../state/open-link.ts';
import {
  cancelUpdate,
  checkForUpdates,
  downloadUpdate,
  installOnQuit,
} from '../../state/update.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** What there is to do about an update, as it stands. */
export function PhaseButtons({ state, onRestart }: { state: UpdateState; onRestart: () => void }) {
  const { phase, support } = state;
  switch (phase.kind) {
    case 'checking':
    case 'downloading':
      return <Button label={strings.cancel} onClick={() => void cancelUpdate()} />;
    case 'offered':
      return support === 'installs' ? (
        <Button
          look="strong"
          label={strings.download(phase.offer.size)}
          onClick={() => void downloadUpdate()}
        />
      ) : (
        <Button look="strong" label={strings.byHand} onClick={() => void openLink(HOME_PAGE)} />
      );
    case 'downloaded':
      return (
        <>
          <Button
            label={phase.onQuit ? strings.notOnQuit : strings.onQuit}
            onClick={() => void installOnQuit(!phase.onQuit)}
          />
          <Button look="strong" label={strings.restart} onClick={onRestart} />
        </>
      );
    case 'failed':
      return (
        <Button
          look="strong"
          label={strings.tryAgain}
          onClick={() => void (phase.offer ? downloadUpdate() : checkForUpdates())}
        />
      );
    default:
      return (
        <Button look="strong" label={strings.checkNow} onClick={() => void checkForUpdates()} />
      );
  }
}
