import type { Input } from '../../shared/ipc.ts';
import { ask } from '../bridge.ts';
import { useWork, type Work } from './work.ts';

type Progress = Input<'showProgress'>['progress'];

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

/** How far some work is together, in whole hundredths; unknown as long as one of them is. */
export function progressOf(works: readonly Pick<Work, 'done' | 'total'>[]): Progress {
  if (works.length === 0) return { kind: 'none' };
  if (works.some(({ total }) => total === 0)) return { kind: 'unknown' };
  const shares = works.map(({ done, total }) => Math.min(1, Math.max(0, done / total)));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { kind: 'share', share: Math.floor(mean * 100) / 100 };
}
