import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fetchPackage } from '../../../electron/update/fetch-package.ts';
import type { ReleaseSource } from '../../../electron/update/fetch-release.ts';
import { installing } from '../../../electron/update/installing.ts';
import { folderOf, UpdateMemory } from '../../../electron/update/memory.ts';
import { putInPlace } from '../../../electron/update/put-in-place.ts';
import { UpdateFailure } from '../../../electron/update/update-failure.ts';
import { Updates, type UpdatesTools } from '../../../electron/update/updates.ts';
import type { UpdateState } from '../../../shared/update/update-state.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import { clientFor, NOON } from '../net/test-client.ts';
import { type Handler, sends, serve } from '../net/test-server.ts';
import { fileOf, newSigner, releaseText } from './releases.ts';
import { keysOf } from './trusted-keys.ts';

const PACKAGE = 'the new version';
const FILE = fileOf('Lectern-0.2.0.AppImage', PACKAGE);

let profile: string;
let appImage: string;
let memory: UpdateMemory;

beforeEach(() => {
  profile = temporaryFolder();
  appImage = join(temporaryFolder(), 'Lectern.AppImage');
  writeFileSync(appImage, 'the old version');
  chmodSync(appImage, 0o755);
  memory = new UpdateMemory(profile);
  // electron-updater looks there for the file that it replaces.
  const before = process.env.APPIMAGE;
  process.env.APPIMAGE = appImage;
  onTestFinished(() => {
    if (before === undefined) delete process.env.APPIMAGE;
    else process.env.APPIMAGE = before;
  });
});

type Options = {
  release?: Record<string, unknown>;
  body?: Handler;
  tools?: Partial<UpdatesTools>;
};

/** Updates of an AppImage from a real server, installed by the real electron-updater. */
async function updatesFrom({ release = {}, body = sends(200, {}, PACKAGE), tools }: Options = {}) {
  const signer = newSigner();
  const text = releaseText(release);
  const server = await serve({
    '/latest-linux.yml': sends(200, {}, text),
    '/latest-linux.yml.sig': sends(200, {}, signer.sign(text)),
    [`/${FILE.url}`]: body,
  });
  const { client } = clientFor([server]);
  const source: ReleaseSource = { client, base: server.url, keys: keysOf(signer), now: () => NOON };
  const running = '0.1.0';
  const states: UpdateState[] = [];
  const did: string[] = [];
  const updates = new Updates({
    running,
    support: 'installs',
    channel: 'latest-linux.yml',
    source: async () => source,
    memory,
    wayBack: { profile, memory, running, kind: 'appimage', appImage },
    downloadsAtOnce: () => false,
    changed: (state) => states.push(state),
    prepare: async (from, version, file, following) =>
      installing({
        kind: 'appimage',
        running,
        version,
        file,
        base: from.base,
        folder: folderOf(profile),
        configPath: join(profile, 'app-update.yml'),
        fetch: (path) => fetchPackage(from, file, path, following),
        put: (installer) => putInPlace(installer, file.sha512, appImage),
      }),
    quit: () => did.push('quit'),
    startAgain: () => did.push('start again'),
    ...tools,
  });
  const asked = () => server.requests.map(({ url }) => url);
  const phases = () => states.map(({ phase }) => phase.kind);
  return { updates, states, did, asked, phases, client };
}

const program = () => readFileSync(appImage, 'utf8');

describe('a good update', () => {
  it('is found, told with its notes, downloaded, and installed when the app ends', async () => {
    const { updates, phases, asked } = await updatesFrom();
    expect(updates.state).toEqual({
      running: '0.1.0',
      support: 'installs',
      checkedAt: null,
      phase: { kind: 'idle' },
      wentBack: null,
      trouble: null,
    });
    const { phase, checkedAt } = await updates.check();
    expect(checkedAt).toBe(NOON);
    expect(phase).toEqual({
      kind: 'offered',
      offer: {
        version: '0.2.0',
        releasedAt: '2026-10-01T10:00:00.000Z',
        notes: '- Kites *land* by themselves',
        size: FILE.size,
        canGoBack: true,
      },
    });
    // Nothing is downloaded that was not asked for.
    expect(asked()).toEqual(['/latest-linux.yml', '/latest-linux.yml.sig']);
    expect((await updates.download()).phase).toMatchObject({ kind: 'downloaded', onQuit: false });
    expect(phases()).toEqual(['checking', 'offered', 'downloading', 'downloading', 'downloaded']);
    expect(program()).toBe('the old version');
    expect(updates.install('quit')).toMatchObject({ ok: true, value: { phase: { onQuit: true } } });
    expect(program()).toBe('the old version');
    updates.atQuit();
    expect(program()).toBe(PACKAGE);
    expect(statSync(appImage).mode & 0o777).toBe(0o755);
    const kept = join(folderOf(profile), 'Lectern-0.1.0.AppImage');
    expect(readFileSync(kept, 'utf8')).toBe('the old version');
    expect(memory.read()).toMatchObject({ seen: '0.2.0', kept: { until: '0.2.0' }, trouble: null });
    // No name for this computer is made up.
    expect(existsSync(join(folderOf(profile), '.updaterId'))).toBe(false);
  });

  it('is not installed when nobody has said so, or has thought better of it', async () => {
    const { updates } = await updatesFrom();
    await updates.check();
    await updates.download();
    updates.atQuit();
    expect(program()).toBe('the old version');
    updates.install('quit');
    updates.install('later');
    updates.atQuit();
    expect(program()).toBe('the old version');
  });

  it('ends the app and starts it again where that is asked for, and only then', async () => {
    const { updates, did } = await updatesFrom();
    await updates.check();
    await updates.download();
    updates.install('now');
    expect(did).toEqual(['quit']);
    updates.atQuit();
    expect(did).toEqual(['quit', 'start again']);
  });

  it('does not start the app again that stayed open at first', async () => {
    const { updates, did } = await updatesFrom();
    await updates.check();
    await updates.download();
    updates.install('now');
    updates.stay();
    updates.atQuit();
    expect(did).toEqual(['quit']);
    expect(program()).toBe(PACKAGE);
  });

  it('is downloaded at once where the user wants that', async () => {
    const { updates } = await updatesFrom({ tools: { downloadsAtOnce: () => true } });
    expect((await updates.check()).phase).toMatchObject({ kind: 'downloaded', onQuit: false });
  });

  it('is not downloaded twice: not in one run of the app, and not in the next', async () => {
    const first = await updatesFrom();
    await first.updates.check();
    await first.updates.download();
    await first.updates.check();
    expect(first.asked()).toHaveLength(3);
    const next = await updatesFrom();
    await next.updates.check();
    expect((await next.updates.download()).phase.kind).toBe('downloaded');
    expect(next.asked()).toEqual(['/latest-linux.yml', '/latest-linux.yml.sig']);
    next.updates.install('quit');
    next.updates.atQuit();
    expect(program()).toBe(PACKAGE);
  });
});

describe('an update that is not good', () => {
  it('is refused with the reason, and can be tried again', async () => {
    const { updates } = await updatesFrom({ body: sends(200, {}, 'the evil version') });
    await updates.check();
    const { phase } = await updates.download();
    expect(phase).toMatchObject({
      kind: 'failed',
      failure: { code: 'update-corrupted' },
      offer: {},
    });
    expect(updates.install('quit')).toMatchObject({ ok: false, failure: { code: 'no-update' } });
    updates.atQuit();
    expect(program()).toBe('the old version');
    expect((await updates.download()).phase.kind).toBe('failed');
  });

  it('is refused when it is older than one that was seen, also after a restart', async () => {
    const newer = await updatesFrom({ release: { version: '0.3.0' } });
    await newer.updates.check();
    const older = await updatesFrom();
    expect((await older.updates.check()).phase).toMatchObject({
      kind: 'failed',
      failure: { code: 'update-downgrade' },
      offer: null,
    });
    expect(memory.read().seen).toBe('0.3.0');
  });

  it('does not count as seen when it is out of date', async () => {
    const { updates } = await updatesFrom({
      release: { version: '9.0.0', expires: '2026-01-01T00:00:00Z' },
    });
    expect((await updates.check()).phase).toMatchObject({ failure: { code: 'update-expired' } });
    expect(memory.read().seen).toBeNull();
  });

  it('is withheld when it did not start here', async () => {
    memory.note({ refused: ['0.2.0'] });
    const { updates } = await updatesFrom();
    expect((await updates.check()).phase).toEqual({ kind: 'current', withheld: '0.2.0' });
    expect((await updates.download()).phase.kind).toBe('current');
  });

  it('is told of at the next start when it could not be put in place', async () => {
    const { updates } = await updatesFrom({
      tools: {
        prepare: async () => ({
          download: async () => 'somewhere',
          install: () => {
            throw new UpdateFailure('update-not-written', 'It could not be replaced.', 'Move it.');
          },
        }),
      },
    });
    await updates.check();
    await updates.download();
    updates.install('quit');
    updates.atQuit();
    const next = await updatesFrom();
    expect(next.updates.state.trouble).toMatchObject({ code: 'update-not-written' });
    expect(next.updates.dismissNews().trouble).toBeNull();
  });

  it('is not put in place when it was changed since it was downloaded', async () => {
    const { updates } = await updatesFrom();
    await updates.check();
    await updates.download();
    updates.install('quit');
    writeFileSync(join(folderOf(profile), 'Lectern/pending', FILE.url), 'the evil version');
    updates.atQuit();
    expect(program()).toBe('the old version');
    expect(memory.read().trouble).toMatchObject({ code: 'update-corrupted' });
  });
});

describe('a download', () => {
  const stalls: Handler = (_request, response) => {
    response.writeHead(200, { 'content-length': FILE.size });
    response.write(PACKAGE.slice(0, 3));
  };

  it('is ended when the user says so, and what was found is still there', async () => {
    const stopping: { cancel: () => void } = { cancel: () => undefined };
    const changed = ({ phase }: UpdateState) => {
      if (phase.kind === 'downloading' && phase.received > 0) stopping.cancel();
    };
    const { updates } = await updatesFrom({ body: stalls, tools: { changed } });
    stopping.cancel = () => updates.cancel();
    await updates.check();
    expect((await updates.download()).phase).toMatchObject({ kind: 'offered' });
    expect(existsSync(join(folderOf(profile), 'Lectern/pending', FILE.url))).toBe(false);
  });

  it('does not begin while the user works offline', async () => {
    const { updates, client, asked } = await updatesFrom();
    await updates.check();
    client.setWorkingOffline(true);
    expect((await updates.download()).phase).toMatchObject({
      kind: 'failed',
      failure: { code: 'update-working-offline' },
    });
    expect(asked()).toHaveLength(2);
  });
});

describe('without what it takes', () => {
  it('nothing is downloaded: a place to put it', async () => {
    const gone = join(temporaryFolder(), 'gone', 'Lectern.AppImage');
    const wayBack = {
      profile,
      memory,
      running: '0.1.0',
      kind: 'appimage',
      appImage: gone,
    } as const;
    const { updates, asked } = await updatesFrom({ tools: { wayBack } });
    await updates.check();
    expect((await updates.download()).phase).toMatchObject({
      failure: { code: 'update-not-writable', message: expect.stringContaining('gone') },
    });
    expect(asked()).toHaveLength(2);
  });

  it('nothing is asked: no key', async () => {
    const { updates, asked } = await updatesFrom({ tools: { support: 'no-key' } });
    expect((await updates.check()).phase.kind).toBe('idle');
    expect(asked()).toEqual([]);
  });

  it('a version is only told of: not ours to replace', async () => {
    const { updates, asked } = await updatesFrom({ tools: { wayBack: null, support: 'tells' } });
    expect((await updates.check()).phase).toMatchObject({
      kind: 'offered',
      offer: { size: 0, canGoBack: false },
    });
    expect((await updates.download()).phase.kind).toBe('offered');
    expect(asked()).toHaveLength(2);
  });

  it('the reason is told: addresses that cannot be read', async () => {
    const source = async () => {
      throw new UpdateFailure('bad-endpoints', 'LECTERN_ENDPOINTS is not valid JSON.', 'Unset it.');
    };
    const { updates } = await updatesFrom({ tools: { source } });
    expect((await updates.check()).phase).toMatchObject({ failure: { code: 'bad-endpoints' } });
  });

  it('is none where only the package for the update after it could not be kept', async () => {
    const installed: string[] = [];
    const { updates } = await updatesFrom({
      release: { files: [fileOf('lectern_0.2.0_amd64.deb', PACKAGE)] },
      tools: {
        wayBack: { profile, memory, running: '0.1.0', kind: 'deb', appImage: null },
        prepare: async (_from, version) => ({
          download: async () => join(profile, 'gone.deb'),
          install: () => installed.push(version),
        }),
      },
    });
    await updates.check();
    await updates.download();
    updates.install('quit');
    updates.atQuit();
    expect(installed).toEqual(['0.2.0']);
    expect(memory.read()).toMatchObject({ installer: null, trouble: null });
  });
});
