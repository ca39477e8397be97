import { expect, it } from 'vitest';
import { readOptions } from '../../../../scripts/package/fpm/options.mjs';

/** As electron-builder 26 calls it. */
const usual = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1'],
  ...['--deb-recommends', 'xvfb', '--deb-compression', 'zst', '--architecture', 'amd64'],
  ...['--name', 'lectern', '--version', '0.1.0', '--maintainer', 'Me <me@example.org>'],
  ...[
    '--package',
    '/tmp/x.deb',
    '--deb-changelog=log',
    'app/=/opt/Lectern',
    'a=b.xml=/usr/share/a.xml',
  ],
];

it('reads what electron-builder gives it', () => {
  expect(readOptions(usual)).toMatchObject({
    type: 'deb',
    depends: ['libnss3', 'libgbm1'],
    recommends: ['xvfb'],
    debCompression: 'zst',
    name: 'lectern',
    changelog: 'log',
    maps: [
      { source: 'app/', place: '/opt/Lectern' },
      { source: 'a=b.xml', place: '/usr/share/a.xml' },
    ],
  });
});

it.each([
  [['--chef'], 'the option --chef is not known'],
  [['--url'], '--url needs a value'],
  [['app/'], '"app/" is no SOURCE=PLACE'],
  [['app/=/opt/../etc'], 'is no SOURCE=PLACE'],
  [['-t', 'snap'], 'only -t deb and -t rpm are known'],
  [['-s', 'gem'], 'made of folders only'],
  [['--name', ''], '--name is missing'],
])('refuses %j', (more, words) => {
  expect(() => readOptions([...usual, ...more])).toThrow(words);
});
