import { useEffect, useId, useState } from 'react';
import type { LoginStart as Start } from '../../../shared/login-start.ts';
import type { Failure } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { Problem } from '../../ui/problem.tsx';
import { desktopStrings as strings } from './desktop-strings.ts';

/** Whether Lectern starts at login: what the system says, whenever the settings are opened. */
export function LoginStart() {
  const [start, setStart] = useState<Start | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const hint = useId();
  useEffect(() => {
    let isOpen = true;
    void ask('loginStart', {}).then((reply) => {
      if (!isOpen) return;
      if (reply.ok) setStart(reply.value);
      else setFailure(reply.failure);
    });
    return () => {
      isOpen = false;
    };
  }, []);
  const change = async (isOn: boolean) => {
    const reply = await ask('setLoginStart', { isOn });
    if (reply.ok) setStart(reply.value);
    setFailure(reply.ok ? null : reply.failure);
  };
  const reason =
    start === null && failure === null
      ? strings.asking
      : start?.kind === 'unavailable'
        ? start.reason
        : null;
  return (
    <>
      <label className="choice-line">
        <input
          type="checkbox"
          checked={start?.kind === 'known' && start.isOn}
          disabled={start?.kind !== 'known'}
          aria-describedby={reason === null ? undefined : hint}
          onChange={(event) => void change(event.target.checked)}
        />
        {strings.login}
      </label>
      {reason !== null && (
        <p id={hint} className="hint">
          {reason}
        </p>
      )}
      {failure && <Problem failure={failure} />}
    </>
  );
}
