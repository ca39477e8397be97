import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder } from '../../../scripts/setup/paths.mjs';

it('keeps the cache where the platform keeps caches', () => {
  expect(cacheFolder({}, 'linux', '/home/a')).toBe(join('/home/a', '.cache', 'lectern'));
  expect(cacheFolder({}, 'darwin', '/Users/a')).toBe(
    join('/Users/a', 'Library', 'Caches', 'lectern'),
  );
  expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/u')).toBe(
    join('/local', 'lectern', 'Cache'),
  );
});

it('follows the variables', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/xdg' }, 'linux', '/home/a')).toBe(join('/xdg', 'lectern'));
  expect(cacheFolder({ XDG_CACHE_HOME: '/xdg', LECTERN_CACHE: '/own' }, 'linux', '/h')).toBe(
    '/own',
  );
});
