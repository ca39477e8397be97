import { expect, it } from 'vitest';
import { readCommandLine } from '../../../scripts/package/command-line.mjs';

const read = (...args: string[]) => readCommandLine(args, '/somewhere', 'linux');

it('takes all targets and the usual folder where nothing is said', () => {
  expect(read()).toEqual({ targets: null, output: null });
});

it('reads targets with commas and one by one, and a folder from where the user is', () => {
  expect(read('--target', 'deb,rpm', '--target=dir', '--output', 'here')).toEqual({
    targets: ['deb', 'rpm', 'dir'],
    output: '/somewhere/here',
  });
});

it('says which targets there are where one is unknown', () => {
  expect(() => read('--target=msi')).toThrow(
    /no target "msi" here, only AppImage, deb, rpm, tar\.gz, dir\. Use: npm run package/,
  );
  expect(() => readCommandLine(['--target=deb'], '/', 'darwin')).toThrow(/only dmg, zip, dir/);
});

it('refuses other words', () => {
  // It would be the folder of the sources.
  expect(() => read('--output=')).toThrow(/--output needs a folder\. Use: npm run package/);
  expect(() => read('--publish=always')).toThrow(/Package: .*publish[\s\S]*Use: npm run package/);
});
