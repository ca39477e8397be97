import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartWatch } from '../../../electron/update/start-watch.ts';
import {
  beginStart,
  forgetStarts,
  isHopeless,
  proveStart,
  readStarts,
  takeBackStart,
} from '../../../electron/update/starts.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const hopeless = (profile: string, version: string) => isHopeless(readStarts(profile, version));

describe('a version', () => {
  it('that has not started twice is hopeless, and not before', () => {
    const profile = temporaryFolder();
    expect(hopeless(profile, '0.2.0')).toBe(false);
    beginStart(profile, '0.2.0');
    expect(hopeless(profile, '0.2.0')).toBe(false);
    beginStart(profile, '0.2.0');
    expect(hopeless(profile, '0.2.0')).toBe(true);
    expect(hopeless(profile, '0.2.1')).toBe(false);
    forgetStarts(profile, '0.2.0');
    expect(hopeless(profile, '0.2.0')).toBe(false);
  });

  it('that has started once never is', () => {
    const profile = temporaryFolder();
    beginStart(profile, '0.2.0');
    proveStart(profile, '0.2.0');
    for (let start = 0; start < 5; start += 1) beginStart(profile, '0.2.0');
    expect(readStarts(profile, '0.2.0')).toEqual({ version: '0.2.0', begun: 5, proven: true });
    expect(hopeless(profile, '0.2.0')).toBe(false);
  });

  it('does not count starts that were none', () => {
    const profile = temporaryFolder();
    for (let start = 0; start < 5; start += 1) {
      beginStart(profile, '0.2.0');
      takeBackStart(profile, '0.2.0');
    }
    takeBackStart(profile, '0.2.0');
    expect(readStarts(profile, '0.2.0').begun).toBe(0);
  });

  it.each(['{', '[]', 'null', '{"version":"0.2.0","begun":"2"}', '{"version":"0.2.0","begun":-5}'])(
    'is not given up because of a file with %s',
    (text) => {
      const profile = temporaryFolder();
      writeFileSync(join(profile, 'starts.json'), text);
      expect(hopeless(profile, '0.2.0')).toBe(false);
    },
  );

  it('starts in a profile that is not there yet, and in one that cannot be written to', () => {
    const profile = join(temporaryFolder(), 'new', 'profile');
    beginStart(profile, '0.2.0');
    expect(existsSync(join(profile, 'starts.json'))).toBe(true);
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    beginStart(join(file, 'profile'), '0.2.0');
    expect(hopeless(join(file, 'profile'), '0.2.0')).toBe(false);
  });
});

describe('the watch over a start', () => {
  const begun = () => {
    const profile = temporaryFolder();
    beginStart(profile, '0.2.0');
    let told = 0;
    const watch = new StartWatch(profile, '0.2.0', () => {
      told += 1;
    });
    return { watch, starts: () => readStarts(profile, '0.2.0'), told: () => told, profile };
  };

  it('proves the version when the library is on the screen', () => {
    const { watch, starts, told } = begun();
    expect(watch.isFirst).toBe(true);
    watch.succeeded();
    expect(starts()).toEqual({ version: '0.2.0', begun: 0, proven: true });
    expect(told()).toBe(1);
    expect(watch.isFirst).toBe(false);
  });

  it('knows a second try', () => {
    const { watch, profile } = begun();
    beginStart(profile, '0.2.0');
    expect(watch.isFirst).toBe(false);
    watch.takeBack();
    expect(watch.isFirst).toBe(true);
  });
});
