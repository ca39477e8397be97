import type { Input } from '../../shared/ipc.ts';
import { ask } from '../bridge.ts';
import { say, sayFailure } from './notice.ts';

const strings = { zoom: (percent: number) => `Zoom: ${percent} %` };

/** Makes everything in the window larger or smaller, and says how large it is. */
export async function zoom(step: Input<'zoom'>['step']): Promise<void> {
  const reply = await ask('zoom', { step });
  if (reply.ok) say(strings.zoom(reply.value.percent));
  else sayFailure(reply.failure);
}
