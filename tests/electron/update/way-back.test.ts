import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderOf, pendingIn, UpdateMemory } from '../../../electron/update/memory.ts';
import { readMetadata } from '../../../electron/update/metadata.ts';
import { updateFailureOf } from '../../../electron/update/update-failure.ts';
import {
  fetchWayBack,
  hasWayBack,
  keepInstaller,
  keepWayBack,
  tidy,
  type WayBackTools,
} from '../../../electron/update/way-back.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import { clientFor, NOON } from '../net/test-client.ts';
import { sends, serve } from '../net/test-server.ts';
import { fileOf, releaseText } from './releases.ts';

let profile: string;
let memory: UpdateMemory;
let deb: WayBackTools;

const OLD = fileOf('lectern_0.1.0_amd64.deb', 'old');
const NEW = fileOf('lectern_0.2.0_amd64.deb', 'new');
const following = { signal: new AbortController().signal, onReceived: () => undefined };
const release = (change = {}) =>
  readMetadata(Buffer.from(releaseText({ files: [NEW], ...change })));
const withPrevious = release({ previous: { version: '0.1.0', files: [OLD] } });

beforeEach(() => {
  profile = temporaryFolder();
  memory = new UpdateMemory(profile);
  deb = { profile, memory, running: '0.1.0', kind: 'deb', appImage: null };
});

async function source(body = 'old') {
  const server = await serve({ [`/${OLD.url}`]: sends(200, {}, body) });
  const { client } = clientFor([server]);
  return { server, source: { client, base: server.url, keys: [], now: () => NOON } };
}

const names = () => readdirSync(folderOf(profile)).sort();

describe('the package of the version that runs', () => {
  it('is fetched, checked, where the release names it, and kept when the new one is installed', async () => {
    const { server, source: from } = await source();
    expect(hasWayBack(deb, withPrevious)).toBe(true);
    await fetchWayBack(deb, withPrevious, from, following);
    expect(readFileSync(join(folderOf(profile), OLD.url), 'utf8')).toBe('old');
    // Once is enough, and from then on no release has to name it.
    await fetchWayBack(deb, withPrevious, from, following);
    expect(server.requests).toHaveLength(1);
    expect(hasWayBack(deb, release())).toBe(true);
    keepWayBack(deb, '0.2.0');
    expect(memory.read().kept).toMatchObject({ until: '0.2.0', package: { version: '0.1.0' } });
  });

  it('is that of the last update, of which the installer was kept', () => {
    const path = join(temporaryFolder(), 'downloaded');
    mkdirSync(folderOf(profile));
    writeFileSync(path, 'new');
    keepInstaller(deb, '0.2.0', NEW, path);
    const next = { ...deb, running: '0.2.0' };
    expect(hasWayBack(next, release({ version: '0.3.0' }))).toBe(true);
    keepWayBack(next, '0.3.0');
    expect(memory.read().kept).toEqual({
      until: '0.3.0',
      package: { version: '0.2.0', kind: 'deb', file: NEW.url, sha512: NEW.sha512 },
    });
  });

  it('is not to be had where the release names another version, or none', async () => {
    const other = release({ previous: { version: '0.1.1', files: [OLD] } });
    const { server, source: from } = await source();
    for (const each of [release(), other]) {
      expect(hasWayBack(deb, each)).toBe(false);
      await fetchWayBack(deb, each, from, following);
    }
    expect(server.requests).toEqual([]);
    keepWayBack(deb, '0.2.0');
    expect(memory.read().kept).toBeNull();
  });

  it('is not kept when it is not what was signed', async () => {
    const { source: from } = await source('bad');
    const failure = await fetchWayBack(deb, withPrevious, from, following).catch(updateFailureOf);
    expect(failure).toMatchObject({ code: 'update-corrupted' });
    expect(memory.read().installer).toBeNull();
  });

  it('is the AppImage itself where there is one', async () => {
    const appImage = join(temporaryFolder(), 'L.AppImage');
    writeFileSync(appImage, 'old');
    const tools: WayBackTools = { ...deb, kind: 'appimage', appImage };
    expect(hasWayBack(tools, release())).toBe(true);
    keepWayBack(tools, '0.2.0');
    expect(names()).toEqual(['Lectern-0.1.0.AppImage', 'state.json']);
  });
});

describe('tidying up', () => {
  const fill = () => {
    mkdirSync(pendingIn(profile), { recursive: true });
    for (const name of ['Lectern-0.1.0.AppImage', NEW.url, 'left.part']) {
      writeFileSync(join(folderOf(profile), name), 'x');
    }
    const kept = {
      version: '0.1.0',
      kind: 'appimage',
      file: 'Lectern-0.1.0.AppImage',
      sha512: 'x',
    } as const;
    memory.note({
      kept: { until: '0.2.0', package: kept },
      installer: { version: '0.2.0', kind: 'deb', file: NEW.url, sha512: NEW.sha512 },
      seen: '0.2.0',
    });
  };

  it('keeps the way back until the new version has started', () => {
    fill();
    tidy({ profile, memory, running: '0.2.0' }, false);
    expect(names()).toEqual(['Lectern-0.1.0.AppImage', NEW.url, 'state.json']);
    tidy({ profile, memory, running: '0.2.0' }, true);
    expect(names()).toEqual([NEW.url, 'state.json']);
    expect(memory.read().kept).toBeNull();
  });

  it('keeps what was downloaded and not installed yet', () => {
    fill();
    tidy({ profile, memory, running: '0.1.0' }, true);
    expect(existsSync(pendingIn(profile))).toBe(true);
    tidy({ profile, memory, running: '0.2.0' }, true);
    expect(existsSync(pendingIn(profile))).toBe(false);
  });

  it('puts off what the disk does not take now', () => {
    fill();
    mkdirSync(join(folderOf(profile), 'state.json.new'));
    tidy({ profile, memory, running: '0.2.0' }, true);
    expect(memory.read().kept).not.toBeNull();
  });

  it('makes no folder where there is none', () => {
    tidy({ profile, memory, running: '0.1.0' }, true);
    expect(existsSync(folderOf(profile))).toBe(false);
  });
});

describe('the memory', () => {
  it('keeps what is good of a damaged file', () => {
    mkdirSync(folderOf(profile));
    const path = join(folderOf(profile), 'state.json');
    writeFileSync(
      path,
      JSON.stringify({ seen: '0.2.0', refused: 'all', checkedAt: 'now', kept: 1 }),
    );
    expect(memory.read()).toMatchObject({
      seen: '0.2.0',
      refused: [],
      checkedAt: null,
      kept: null,
    });
    for (const text of ['', '{', 'null', '[]', '"x"']) {
      writeFileSync(path, text);
      expect(memory.read()).toMatchObject({ seen: null, refused: [] });
    }
  });
});
