import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Arrived,
  handOver,
  MOST,
  readArrivals,
  takeOver,
  wordsFor,
} from '../../../electron/arrivals/arrived.ts';

const link = (address: string): Arrived => ({ kind: 'link', address });
const file = (path: string): Arrived => ({ kind: 'file', path });
const add: Arrived = { kind: 'command', id: 'add-paper' };
const refresh: Arrived = { kind: 'command', id: 'refresh' };

describe.skipIf(process.platform === 'win32')('readArrivals', () => {
  test.each([
    ['nothing', [], []],
    ['switches of others', ['--no-sandbox', '--user-data-dir=/p', '-psn_0_1', '--addpaper'], []],
    ['the value of a switch', ['--user-data-dir', 'profile', 'a.bib'], [file('/home/ada/a.bib')]],
    ['the actions', ['--refresh-feeds', '--add-paper'], [refresh, add]],
    [
      'files',
      ['a.bib', '/tmp/b.lectern', '../c d.bib'],
      [file('/home/ada/a.bib'), file('/tmp/b.lectern'), file('/home/c d.bib')],
    ],
    ['files as a desktop gives them', ['file:///tmp/a%20b.bib'], [file('/tmp/a b.bib')]],
    ['a file of another machine', ['file://host/a.bib'], [file('file://host/a.bib')]],
    ['a link', ['lectern://search?q=x'], [link('lectern://search?q=x')]],
    [
      'a web page',
      ['https://arxiv.org/abs/2502.13922'],
      [link('https://arxiv.org/abs/2502.13922')],
    ],
    ['a switch, then a link', ['--add-paper', 'LECTERN://x'], [add, link('LECTERN://x')]],
    [
      'no orders after a link',
      ['lectern://x', '--add-paper', '--user-data-dir', 'evil'],
      [link('lectern://x')],
    ],
    ['no orders inside one', ['lectern://x --add-paper'], [link('lectern://x --add-paper')]],
    ['orders after a file', ['a.bib', '--add-paper'], [file('/home/ada/a.bib'), add]],
    [
      'only data after two dashes',
      ['--', '--add-paper', '--', 'lectern://x'],
      [file('/home/ada/--add-paper'), file('/home/ada/--'), link('lectern://x')],
    ],
    ['no empty words', ['', '--', ''], []],
    ['names of objects', ['--constructor', '--__proto__'], []],
  ])('takes %s', (_what, words, arrived) => {
    expect(readArrivals(words, '/home/ada')).toEqual(arrived);
  });

  it('takes no more than a person means', () => {
    expect(readArrivals(Array(200).fill('a.bib'), '/home/ada')).toHaveLength(MOST);
  });

  it('gives the words that bring the same along', () => {
    const word = fc.oneof(
      fc.constantFrom('--add-paper', '--refresh-feeds', '--', 'lectern://x', '-v', 'a.bib'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const arrived = readArrivals(words, '/home/ada');
        const again = readArrivals(wordsFor(arrived), '/elsewhere');
        const parted = (list: readonly Arrived[]) => [
          list.filter(({ kind }) => kind === 'command'),
          list.filter(({ kind }) => kind !== 'command'),
        ];
        // A file named like a link of another machine is the one thing that stays unread.
        if (arrived.some((each) => each.kind === 'file' && !each.path.startsWith('/'))) return;
        expect(parted(again)).toEqual(parted(arrived));
      }),
    );
  });
});

describe('takeOver', () => {
  it('takes what a second start hands over', () => {
    const arrived = [add, file('/tmp/a.bib'), link('lectern://x')];
    expect(takeOver(JSON.parse(JSON.stringify(handOver(arrived))))).toEqual(arrived);
    expect(handOver(Array(200).fill(add)).arrived).toHaveLength(MOST);
  });

  test.each([
    [null],
    [{ lectern: 'export' }],
    [{ lectern: 'window', arrived: [{ kind: 'command', id: 'quit' }] }],
    [{ lectern: 'window', arrived: [{ kind: 'file' }] }],
    [{ lectern: 'window', arrived: Array(200).fill(add) }],
  ])('takes nothing that is not to be understood: %j', (data) => {
    expect(takeOver(data)).toEqual([]);
  });
});
