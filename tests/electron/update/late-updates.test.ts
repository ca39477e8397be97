import { mkdirSync } from 'node:fs';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { isDue } from '../../../electron/update/is-due.ts';
import { LateUpdates } from '../../../electron/update/late-updates.ts';
import { folderOf, UpdateMemory } from '../../../electron/update/memory.ts';
import { UpdateFailure } from '../../../electron/update/update-failure.ts';
import { Updates } from '../../../electron/update/updates.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const HOUR_MS = 60 * 60 * 1000;
let profile: string;
let settings: Settings;
let started: number;
let checks: number;

beforeEach(() => {
  profile = temporaryFolder();
  settings = DEFAULT_SETTINGS;
  started = 0;
  checks = 0;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  onTestFinished(() => void vi.useRealTimers());
});

/** Updates whose server cannot be known, which counts how often it was looked for. */
function late(failures = 0): LateUpdates {
  return new LateUpdates(
    profile,
    () => settings,
    async () => {
      started += 1;
      if (started <= failures) throw new Error('not now');
      return new Updates({
        running: '0.1.0',
        support: 'tells',
        channel: 'latest-linux.yml',
        memory: new UpdateMemory(profile),
        wayBack: null,
        downloadsAtOnce: () => false,
        changed: () => undefined,
        source: async () => {
          checks += 1;
          throw new UpdateFailure('nowhere', 'There is no server.', 'None.');
        },
        prepare: () => Promise.reject(new Error('nothing to prepare')),
        quit: () => undefined,
        startAgain: () => undefined,
      });
    },
  );
}

/** Lets what has begun come to its end. */
const settled = () => new Promise((done) => setImmediate(done));

describe('updates', () => {
  it('are not loaded, and nobody is asked, as long as the user has not agreed', async () => {
    late().begin();
    await vi.advanceTimersByTimeAsync(48 * HOUR_MS);
    await settled();
    expect([started, checks]).toEqual([0, 0]);
  });

  it('are looked for at the start and once a day from then on', async () => {
    settings = { ...DEFAULT_SETTINGS, updates: 'check' };
    const updates = late();
    updates.begin();
    updates.begin();
    await settled();
    expect([started, checks]).toEqual([1, 1]);
    new UpdateMemory(profile).note({ checkedAt: Date.now() });
    await vi.advanceTimersByTimeAsync(23 * HOUR_MS);
    await settled();
    expect(checks).toBe(1);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    await settled();
    expect(checks).toBe(2);
  });

  it('are not looked for while the user works offline', async () => {
    settings = { ...DEFAULT_SETTINGS, updates: 'download', workOffline: true };
    late().begin();
    await settled();
    expect(checks).toBe(0);
  });

  it('are tidied up after, also when the user wants no more of them', async () => {
    mkdirSync(folderOf(profile));
    late().begin();
    await settled();
    expect([started, checks]).toEqual([1, 0]);
  });

  it('answer the page, whatever the settings say: a press is an agreement', async () => {
    const { handlers } = late();
    expect(await handlers.updateState({})).toMatchObject({ ok: true, value: { running: '0.1.0' } });
    expect(checks).toBe(0);
    expect(await handlers.checkForUpdates({})).toMatchObject({
      ok: true,
      value: { phase: { kind: 'failed', failure: { code: 'nowhere' } } },
    });
    expect(await handlers.installUpdate({ when: 'now' })).toMatchObject({ ok: false });
    expect(await handlers.cancelUpdate({})).toEqual({ ok: true, value: null });
    expect(started).toBe(1);
  });

  it('are loaded another time where that has failed', async () => {
    settings = { ...DEFAULT_SETTINGS, updates: 'check' };
    const updates = late(2);
    updates.begin();
    await settled();
    await expect(updates.handlers.updateState({})).rejects.toThrow('not now');
    expect(await updates.handlers.updateState({})).toMatchObject({ ok: true });
    expect(started).toBe(3);
  });

  it('have nothing to do at the end of an app that never asked for them', () => {
    const updates = late();
    updates.stay();
    updates.atQuit();
    expect(started).toBe(0);
  });
});

describe('a check', () => {
  it.each([
    ['never made', null, true],
    ['made an hour ago', -HOUR_MS, false],
    ['made a day ago', -24 * HOUR_MS, true],
    ['made by a clock that was wrong', HOUR_MS, true],
  ])('is due, or not, when it was %s', (_name, ago, due) => {
    const now = Date.UTC(2026, 10, 4);
    expect(isDue(ago === null ? null : now + ago, now)).toBe(due);
  });
});
