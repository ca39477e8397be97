import { expect, it } from 'vitest';
import { readCommandLine } from '../../../scripts/release/command-line.mjs';

const names = ['tree', 'test', 'sbom'];

it.each([
  [[], { isTrial: false, goesOn: false, only: null }],
  [['--try', '--all'], { isTrial: true, goesOn: true, only: null }],
  [['--only=sbom,tree'], { isTrial: false, goesOn: false, only: ['sbom', 'tree'] }],
])('reads %j', (args, read) => {
  expect(readCommandLine(args, names)).toEqual(read);
});

it.each([['--dry'], ['tree'], ['--only=tree,trees'], ['--only=']])('refuses %s', (arg) => {
  expect(() => readCommandLine([arg], names)).toThrow(/--only +some steps alone: tree, test, sbom/);
});
