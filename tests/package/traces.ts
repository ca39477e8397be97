import { run } from './run.ts';

/** Where packages may leave something. The logs of apt and dpkg, and apt's list, say what was. */
const PLACES = ['/etc', '/opt', '/usr', '/var'];
const RECORDS = ['/var/log', '/var/cache', '/var/lib/apt', '/usr/src', '/usr/local'];

/** All files of the system that are named after the app. */
export function namedAfterUs(): string[] {
  const skipped = RECORDS.flatMap((folder) => ['-path', folder, '-prune', '-o']);
  const { out } = run('find', [...PLACES, '-xdev', ...skipped, '-iname', '*lectern*', '-print']);
  return out.split('\n').filter((line) => line !== '');
}
