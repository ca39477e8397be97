import { ask } from '../bridge.ts';
import { useWork } from './work.ts';
import { progressOf } from './work-progress.ts';

/** Shows on the taskbar how far the work is that the notice bar shows. */
export function followWork(): void {
  let told = '';
  useWork.subscribe(({ works }) => {
    const progress = progressOf(works);
    const now = JSON.stringify(progress);
    if (now === told) return;
    told = now;
    void ask('showProgress', { progress });
  });
}
