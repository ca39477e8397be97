import type { Input } from '../../shared/ipc.ts';
import type { Work } from './work.ts';

/** How far work is, as the taskbar shows it. */
export type Progress = Input<'showProgress'>['progress'];

/** How far some work is together, in whole hundredths; unknown as long as one of them is. */
export function progressOf(works: readonly Pick<Work, 'done' | 'total'>[]): Progress {
  if (works.length === 0) return { kind: 'none' };
  if (works.some(({ total }) => total === 0)) return { kind: 'unknown' };
  const shares = works.map(({ done, total }) => Math.min(1, Math.max(0, done / total)));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { kind: 'share', share: Math.floor(mean * 100) / 100 };
}
