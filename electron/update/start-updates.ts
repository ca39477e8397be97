import { join } from 'node:path';
import { app } from 'electron';
import type { Failure, Reply } from '../../shared/reply.ts';
import type { UpdateState, UpdateSupport } from '../../shared/update/update-state.ts';
import type { Network } from '../net/network.ts';
import { fetchPackage } from './fetch-package.ts';
import type { ReleaseSource } from './fetch-release.ts';
import { readUpdateKeys } from './keys.ts';
import { folderOf, UpdateMemory } from './memory.ts';
import { channelOf } from './metadata.ts';
import { appImageOf, packageKind } from './package-kind.ts';
import { putInPlace } from './put-in-place.ts';
import { readStarts } from './starts.ts';
import { startAgain, surroundings } from './surroundings.ts';
import { UpdateFailure } from './update-failure.ts';
import { Updates, type UpdatesTools } from './updates.ts';
import { tidy, type WayBackTools } from './way-back.ts';

/** What the rest of the app lends to updates. */
export type Lent = {
  /** The folder with the app's own data. */
  data: string;
  network: () => Promise<Reply<Network>>;
  downloadsAtOnce: () => boolean;
  changed: (state: UpdateState) => void;
};

/** Updates of this very app. */
export function startUpdates({ data, network, downloadsAtOnce, changed }: Lent): Updates {
  const profile = app.getPath('userData');
  const running = app.getVersion();
  const here = surroundings();
  const memory = new UpdateMemory(profile);
  const appImage = appImageOf(here);
  const kind = packageKind(here);
  const keys = readUpdateKeys(join(data, 'update-keys.json'));
  const wayBack: WayBackTools | null = kind && { profile, memory, running, kind, appImage };
  const support: UpdateSupport = keys.length === 0 ? 'no-key' : kind ? 'installs' : 'tells';
  const source = async (): Promise<ReleaseSource> => {
    const opened = await network();
    if (!opened.ok) throw new UpdateFailure(...inOrder(opened.failure));
    const { client, endpoints, now } = opened.value;
    return { client, base: endpoints.urls.updates, keys, now };
  };
  tidy({ profile, memory, running }, readStarts(profile, running).proven);

  const prepare: UpdatesTools['prepare'] = async (source, version, file, following) => {
    const { installing } = await import('./installing.ts');
    if (!kind) throw new Error('nothing can be installed here');
    return installing({
      kind,
      running,
      version,
      file,
      base: source.base,
      folder: folderOf(profile),
      configPath: join(process.resourcesPath, 'app-update.yml'),
      fetch: (path) => fetchPackage(source, file, path, following),
      put: (installer) => {
        if (appImage !== null) putInPlace(installer, file.sha512, appImage);
      },
    });
  };
  return new Updates({
    running,
    support,
    channel: channelOf(process.platform, process.arch),
    source,
    memory,
    wayBack,
    downloadsAtOnce,
    changed,
    prepare,
    quit: () => app.quit(),
    startAgain,
  });
}

function inOrder({ code, message, hint }: Failure): [string, string, string] {
  return [code, message, hint];
}
