import { create } from 'zustand';
import type { RequestName } from '../../shared/ipc.ts';
import type { Failure, Reply } from '../../shared/reply.ts';
import type { UpdateState } from '../../shared/update/update-state.ts';
import { ask, on } from '../bridge.ts';
import { failureOf, sayFailure } from './notice.ts';
import { flushTyped } from './typed.ts';
import { workUnderWay } from './work.ts';

/** Where updates stand, as main told last; null before that. */
export const useUpdate = create<{ update: UpdateState | null }>(() => ({ update: null }));

const strings = {
  busy: (label: string) => `“${label}” is still under way.`,
  wait: 'Wait until it is done, or cancel it; or install the new version when you quit.',
  unsaved: 'What you typed last is not stored yet, so Lectern does not restart.',
  unsavedHint: 'See why in the note; or copy it before you quit.',
};

/** Requests that take nothing and answer with where updates stand. */
type Plain = Extract<
  RequestName,
  'updateState' | 'checkForUpdates' | 'downloadUpdate' | 'dismissUpdateNews'
>;

/** Asks main where updates stand, and hears of every change from then on. */
export function startUpdateState(): void {
  on('update', (update) => useUpdate.setState({ update }));
  void take(ask('updateState', {}));
}

/** Asks the update server now. */
export const checkForUpdates = () => plain('checkForUpdates');

/** Downloads the version that was found. */
export const downloadUpdate = () => plain('downloadUpdate');

/** Takes away the news of what became of the last update. */
export const dismissUpdateNews = () => plain('dismissUpdateNews');

/** Ends a check or a download. */
export async function cancelUpdate(): Promise<void> {
  const reply = await ask('cancelUpdate', {});
  if (!reply.ok) sayFailure(reply.failure);
}

/** Has the downloaded version installed when the user quits, or not after all. */
export async function installOnQuit(wanted: boolean): Promise<void> {
  await take(ask('installUpdate', { when: wanted ? 'quit' : 'later' }));
}

/**
 * Ends the app, installs the downloaded version and starts it; the failure that says why not, where
 * something would be cut off by that.
 */
export async function restartNow(): Promise<Failure | null> {
  const [work] = workUnderWay();
  if (work !== undefined) {
    return { code: 'update-busy', message: strings.busy(work), hint: strings.wait };
  }
  if (!(await flushTyped())) {
    return { code: 'update-unsaved', message: strings.unsaved, hint: strings.unsavedHint };
  }
  const reply = await ask('installUpdate', { when: 'now' });
  return reply.ok ? null : reply.failure;
}

async function plain(name: Plain): Promise<void> {
  await take(ask(name, {}));
}

async function take(asked: Promise<Reply<UpdateState>>): Promise<void> {
  try {
    const reply = await asked;
    if (reply.ok) useUpdate.setState({ update: reply.value });
    else sayFailure(reply.failure);
  } catch (error) {
    sayFailure(failureOf(error));
  }
}
