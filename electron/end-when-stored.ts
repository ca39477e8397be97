import { app } from 'electron';
import type { LateNetwork } from './net/late-network.ts';

/** A disk that does not answer keeps the app from ending for so long, in ms. */
const LIMIT = 3000;

/**
 * Holds back the end of the app until what is known of the network is on the disk: a write that is cut
 * short leaves half a file behind. `last` is called then, once.
 */
export function endWhenStored(network: Pick<LateNetwork, 'flush'>, last: () => void): void {
  let isHeld = false;
  let isStored = false;
  app.on('will-quit', (event) => {
    if (isStored) {
      last();
      return;
    }
    event.preventDefault();
    if (isHeld) return;
    isHeld = true;
    const end = () => {
      if (isStored) return;
      isStored = true;
      app.quit();
    };
    setTimeout(end, LIMIT);
    // Not within this event, where Electron does not know yet that it was held back.
    network.flush().then(
      () => setImmediate(end),
      () => setImmediate(end),
    );
  });
}
