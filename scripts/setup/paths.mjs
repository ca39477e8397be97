import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * The folder where set-up keeps what outlives `node_modules`: `LECTERN_CACHE`, or the platform's
 * own place for caches. It may not exist yet.
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (env.LECTERN_CACHE) return env.LECTERN_CACHE;
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'lectern');
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'lectern', 'Cache');
  }
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'lectern');
}
