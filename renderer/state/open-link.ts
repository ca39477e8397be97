import { ask } from '../bridge.ts';
import { sayFailure } from './notice.ts';

/** Opens a web address in the system's browser, or a mail link; says why not. */
export async function openLink(url: string): Promise<void> {
  const reply = await ask('openLink', { url });
  if (!reply.ok) sayFailure(reply.failure);
}
