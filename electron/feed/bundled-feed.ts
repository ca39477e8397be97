import { readFile } from 'node:fs/promises';
import { readStarterFeed, type StarterFeed } from '../../shared/feed/starter-feed.ts';
import { done, failed, type Reply } from '../../shared/reply.ts';

/**
 * The feed that ships with the app, read from `path`; null when the library already holds
 * revision `have` or a newer one.
 */
export async function bundledFeed(path: string, have: number): Promise<Reply<StarterFeed | null>> {
  try {
    const { feed } = readStarterFeed(JSON.parse(await readFile(path, 'utf8')));
    if (feed) return done(feed.revision > have ? feed : null);
  } catch {
    // Told below: a missing file and a damaged one ask for the same thing.
  }
  return failed(
    'bundled-feed',
    'The papers that come with Lectern could not be read.',
    'Install Lectern again; your library is not affected.',
  );
}
