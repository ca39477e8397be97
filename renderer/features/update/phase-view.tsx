import { assertNever } from '../../../shared/assert-never.ts';
import type { UpdatePhase } from '../../../shared/update/update-state.ts';
import { Problem } from '../../ui/problem.tsx';
import { type DrawNotes, Offer } from './offer.tsx';
import { strings } from './strings.ts';

/** Where an update stands, in words. What there is to do about it are the dialog's buttons. */
export function PhaseView({ phase, draw }: { phase: UpdatePhase; draw: DrawNotes }) {
  switch (phase.kind) {
    case 'idle':
      return <p>{strings.idle}</p>;
    case 'checking':
      return (
        <>
          <p>{strings.checking}</p>
          <progress className="update-progress" aria-label={strings.checking} />
        </>
      );
    case 'current':
      return <p>{phase.withheld === null ? strings.current : strings.withheld(phase.withheld)}</p>;
    case 'offered':
      return <Offer offer={phase.offer} draw={draw} />;
    case 'downloading': {
      const { offer, received } = phase;
      const label = strings.downloading(offer.version);
      const far = strings.howFar(received, offer.size);
      return (
        <>
          <Offer offer={offer} draw={draw} />
          <p>
            {label}: {far}
          </p>
          <progress
            className="update-progress"
            aria-label={label}
            aria-valuetext={far}
            value={received}
            max={offer.size}
          />
        </>
      );
    }
    case 'downloaded':
      return (
        <>
          <Offer offer={phase.offer} draw={draw} />
          <p>{phase.onQuit ? strings.willInstall : strings.downloaded}</p>
        </>
      );
    case 'failed':
      return <Problem failure={phase.failure} />;
    default:
      return assertNever(phase);
  }
}
