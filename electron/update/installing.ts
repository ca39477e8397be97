import type { UpdateInfo } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import type { BaseUpdater } from 'electron-updater/out/BaseUpdater.js';
import { DebUpdater } from 'electron-updater/out/DebUpdater.js';
import { NsisUpdater } from 'electron-updater/out/NsisUpdater.js';
import {
  Provider,
  type ProviderRuntimeOptions,
  resolveFiles,
} from 'electron-updater/out/providers/Provider.js';
import { RpmUpdater } from 'electron-updater/out/RpmUpdater.js';
import { CarefulAppImageUpdater } from './app-image-updater.ts';
import type { PackageFile } from './metadata.ts';
import type { PackageKind } from './package-kind.ts';
import { UpdateFailure } from './update-failure.ts';

/** What electron-updater is given: it has no network of its own here, and no say in what is newer. */
export type InstallingTools = {
  kind: PackageKind;
  running: string;
  version: string;
  file: PackageFile;
  /** Where the file is, without a slash at the end. */
  base: string;
  /** The folder for what was downloaded. */
  folder: string;
  /** electron-builder's own description of this package, which names who signs it on Windows. */
  configPath: string;
  /** Downloads the file to `path`, checked; rejects with an `UpdateFailure`. */
  fetch: (path: string) => Promise<void>;
  /** Puts an AppImage in the place of the running one; throws an `UpdateFailure`. */
  put: (installer: string) => void;
};

/** A version that is being installed, in two steps. */
export type Installing = {
  /** Downloads it, unless it is here already; gives where it lies. */
  download: () => Promise<string>;
  /** Installs it, at once: the app ends. Throws when it was not. */
  install: (restart: boolean) => void;
};

/** Has electron-updater install a version whose metadata was found good. */
export function installing(tools: InstallingTools): Installing {
  const updater = updaterOf(tools);
  // It tells why it did not install something, and only says that it did not.
  const troubles: Error[] = [];
  updater.on('error', (error) => troubles.push(error));
  return {
    download: async () => {
      await updater.checkForUpdates();
      const [path] = await updater.downloadUpdate();
      if (path === undefined) throw new Error('nothing was downloaded');
      return path;
    },
    install: (restart) => {
      // The others are started again by whoever calls this.
      if (updater.install(true, restart && tools.kind === 'nsis')) return;
      const trouble = troubles.at(-1);
      throw trouble instanceof UpdateFailure ? trouble : notInstalled(tools.version, trouble);
    },
  };
}

function updaterOf(tools: InstallingTools): BaseUpdater {
  const { kind } = tools;
  const updater = made(kind, adapter(tools));
  if (updater instanceof CarefulAppImageUpdater) updater.put = tools.put;
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  // Half of a file that it has, and half of one that it asks for, would not be in the ledger.
  updater.disableDifferentialDownload = true;
  if (updater instanceof NsisUpdater) updater.disableWebInstaller = true;
  updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(tools) });
  Object.assign(updater, {
    httpExecutor: { download: (_url: URL, path: string) => tools.fetch(path) },
    // It would make up a name for this computer and write it down.
    stagingUserIdPromise: { value: Promise.resolve('') },
    // Asked for its cache folder and for who signs packages.
    ...(kind === 'nsis' ? {} : { configOnDisk: { value: Promise.resolve({}) } }),
  });
  return updater;
}

function made(kind: PackageKind, app: AppAdapter): BaseUpdater {
  switch (kind) {
    case 'appimage':
      return new CarefulAppImageUpdater(null, app);
    case 'deb':
      return new DebUpdater(null, app);
    case 'rpm':
      return new RpmUpdater(null, app);
    case 'nsis':
      return new NsisUpdater(null, app);
  }
}

function adapter({ running, folder, configPath }: InstallingTools): AppAdapter {
  return {
    version: running,
    name: 'Lectern',
    isPackaged: true,
    appUpdateConfigPath: configPath,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => undefined,
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  };
}

/** A provider that knows one version, which was read and judged before. */
function providerOf({ version, file, base }: InstallingTools) {
  const info: UpdateInfo = {
    version,
    files: [{ ...file }],
    path: file.url,
    sha512: file.sha512,
    releaseDate: '',
  };
  return class extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }

    override async getLatestVersion(): Promise<UpdateInfo> {
      return info;
    }

    override resolveFiles(update: UpdateInfo) {
      return resolveFiles(update, new URL(`${base}/`));
    }
  };
}

function notInstalled(version: string, error: Error | undefined): UpdateFailure {
  return new UpdateFailure(
    'update-not-installed',
    `Lectern ${version} could not be installed: ${error?.message ?? 'the installer gave no reason'}`,
    'Lectern stays as it is. Look for updates again, or install it by hand.',
  );
}
