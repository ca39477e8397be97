import { type ReactNode, useEffect, useState } from 'react';
import type { UpdatePhase, UpdateState } from '../../../shared/update/update-state.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { openDialog, useUi } from '../../state/ui.ts';
import {
  checkForUpdates,
  dismissUpdateNews,
  startUpdateState,
  useUpdate,
} from '../../state/update.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** A quiet line about updates, where there is something to say; it keeps nobody from working. */
export function UpdateNotice() {
  useEffect(startUpdateState, []);
  const update = useUpdate((state) => state.update);
  // It stays out of the way of a dialog's buttons: what it says can wait.
  const isInTheWay = useUi((ui) => ui.dialog !== null);
  return update && <Line update={update} hidden={isInTheWay} />;
}

function Line({ update, hidden }: { update: UpdateState; hidden: boolean }) {
  const { phase, wentBack, trouble, support } = update;
  const wasAsked = useSettings(({ updates, updatesAsked }) => updatesAsked || updates !== 'never');
  const [seen, setSeen] = useState('');
  const dismissNews = () => void dismissUpdateNews();
  if (hidden) return null;
  if (wentBack) {
    return <Said text={strings.wentBack(wentBack.from, wentBack.to)} onDismiss={dismissNews} />;
  }
  if (trouble) {
    const { message, hint } = trouble;
    return <Said kind="problem" text={`${message} ${hint}`} onDismiss={dismissNews} />;
  }
  const said = newsOf(phase);
  if (said && said !== seen) {
    return (
      <Said text={said} onDismiss={() => setSeen(said)}>
        <Answer label={strings.details} onClick={() => openDialog({ kind: 'update' })} />
      </Said>
    );
  }
  if (support === 'no-key' || wasAsked) return null;
  const no = () => void changeSettings({ updatesAsked: true });
  const yes = () => {
    void changeSettings({ updates: 'check', updatesAsked: true });
    void checkForUpdates();
  };
  return (
    <Said text={strings.question} onDismiss={no}>
      <Answer label={strings.yes} onClick={yes} />
      <Answer label={strings.no} onClick={no} />
    </Said>
  );
}

/** What there is to say of an update that waits for the user; null when nothing does. */
function newsOf(phase: UpdatePhase): string | null {
  if (phase.kind === 'offered') return strings.offered(phase.offer.version);
  if (phase.kind === 'downloaded' && !phase.onQuit) return strings.ready(phase.offer.version);
  return null;
}

type SaidProps = {
  kind?: 'done' | 'problem';
  text: string;
  onDismiss: () => void;
  children?: ReactNode;
};

/** A line with its answers; screen readers say it when they have nothing else to say. */
function Said({ kind = 'done', text, onDismiss, children }: SaidProps) {
  return (
    <section className={`notice update ${kind}`} aria-label={strings.place} aria-live="polite">
      <span className="update-said">{text}</span>
      {children}
      <Button icon="close" iconOnly look="quiet" label={strings.dismiss} onClick={onDismiss} />
    </section>
  );
}

function Answer({ label, onClick }: { label: string; onClick: () => void }) {
  return <Button className="notice-undo" look="quiet" label={label} onClick={onClick} />;
}
