import { create } from 'zustand';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { ask } from '../bridge.ts';
import { setCitekeyFormula } from '../db/citekey-formula.ts';
import { sayFailure } from './notice.ts';

/** A copy of main's settings, for reading. */
export const useSettings = create<Settings>(() => DEFAULT_SETTINGS);

useSettings.subscribe(({ citekeyFormula }) => setCitekeyFormula(citekeyFormula));

/** Fetches the settings once, at the start. */
export async function startSettings(): Promise<void> {
  const reply = await ask('readSettings', {});
  if (reply.ok) useSettings.setState(reply.value);
}

/** Changes a setting at once; when main cannot store it, it is what it was, and that is said. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = useSettings.getState();
  useSettings.setState(change);
  const reply = await ask('writeSettings', { ...before, ...change });
  if (reply.ok) return;
  // Only what this change set: others may have come after it.
  const names = Object.keys(change) as (keyof Settings)[];
  useSettings.setState(Object.fromEntries(names.map((name) => [name, before[name]])));
  sayFailure(reply.failure);
}
