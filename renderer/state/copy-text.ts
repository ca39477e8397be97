import { ask } from '../bridge.ts';
import { say, sayFailure } from './notice.ts';

/** Copies a text and says so. */
export async function copyText(text: string, copied: string): Promise<void> {
  const reply = await ask('copyText', { text });
  if (reply.ok) say(copied);
  else sayFailure(reply.failure);
}
