import { expect, it } from 'vitest';
import {
  detailsOf,
  filtered,
  reportOf,
  withRunning,
} from '../../../../renderer/features/about/details.ts';
import type { About } from '../../../../shared/about.ts';
import type { Licence } from '../../../../shared/licences.ts';

const about: About = {
  version: '1.2.3',
  electron: '33.2.1',
  chromium: '130.0.1',
  node: '20.18.1',
  system: 'Linux 6.1.0 x64',
  isPackaged: true,
  profile: '/home/ann/.config/Lectern',
};

function work(name: string, kind: Licence['kind'] = 'package', version = '1.0.0'): Licence {
  const rest = { licence: 'MIT', by: 'Ann', homepage: 'https://x.example', text: 'T' };
  return { kind, name, version, ...rest };
}

it('names a stand-in as such, and the official runtime without a word', () => {
  const remarks = (wanted: string | null) => detailsOf(about, wanted).map(({ remark }) => remark);
  expect(remarks('45.4.1')[0]).toContain('45.4.1');
  expect(remarks('45.4.1').slice(1)).toEqual(['', '', '']);
  expect(remarks('33.2.1')).toEqual(['', '', '', '']);
  expect(remarks(null)).toEqual(['', '', '', '']);
});

it('reports versions and the system, and nothing of the user', () => {
  const report = reportOf(about, detailsOf(about, '33.2.1'));
  expect(report).toBe(
    'Lectern 1.2.3\nElectron: 33.2.1\nChromium: 130.0.1\nNode.js: 20.18.1\nSystem: Linux 6.1.0 x64',
  );
  const fromSource = reportOf({ ...about, isPackaged: false }, detailsOf(about, '45.4.1'));
  expect(fromSource).toContain('Lectern 1.2.3 (started from its source)\nElectron: 33.2.1 (');
  expect(`${report}${fromSource}`).not.toContain('ann');
});

it('gives the platform the versions that are running, and nothing else', () => {
  const works = [
    work('Electron', 'platform', '45.4.1'),
    work('Chromium', 'platform', ''),
    work('Node.js', 'platform', ''),
    work('Other', 'platform', '7'),
    work('Electron', 'package', '9'),
  ];
  const versions = withRunning(works, about).map(({ version }) => version);
  expect(versions).toEqual(['33.2.1', '130.0.1', '20.18.1', '7', '9']);
});

it('finds works by every word of name, author and licence', () => {
  const works = [work('react-dom'), { ...work('dexie'), licence: 'Apache-2.0', by: 'David' }];
  const names = (text: string) => filtered(works, text).map(({ name }) => name);
  expect(names('')).toEqual(['react-dom', 'dexie']);
  expect(names(' REACT ')).toEqual(['react-dom']);
  expect(names('apache david')).toEqual(['dexie']);
  expect(names('apache ann')).toEqual([]);
});
