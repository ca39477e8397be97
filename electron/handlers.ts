import { join } from 'node:path';
import { app, clipboard, nativeTheme, session, shell } from 'electron';
import { done, failed, type Reply } from '../shared/reply.ts';
import { aboutHandlers } from './about-handlers.ts';
import type { Arrivals } from './arrivals/arrivals.ts';
import { copy } from './copy.ts';
import { bundledFeed } from './feed/bundled-feed.ts';
import { chooseImportFile, chooseTarget } from './files/dialogs.ts';
import type { FollowedFiles } from './files/followed-files.ts';
import type { ImportFiles } from './files/import-file.ts';
import { outputHandlers } from './files/output-handlers.ts';
import type { Outputs } from './files/outputs.ts';
import { saveText } from './files/save-text.ts';
import type { Handlers } from './ipc.ts';
import { openLink } from './links.ts';
import type { LateNetwork } from './net/late-network.ts';
import { notify } from './notify.ts';
import { ORIGIN } from './page-files.ts';
import { printHandlers } from './print/print-handlers.ts';
import type { SettingsFile } from './settings-file.ts';
import type { LibraryStore } from './store/library-store.ts';
import { showProgress } from './taskbar.ts';
import type { TerminalExports } from './terminal/terminal-exports.ts';
import type { LateUpdates } from './update/late-updates.ts';
import type { StartWatch } from './update/start-watch.ts';
import type { MainWindow } from './window.ts';
import type { WindowMemory } from './window-memory.ts';

/** The parts of the app that answer the page. */
export type Parts = {
  main: () => MainWindow;
  memory: WindowMemory;
  settings: SettingsFile;
  /** The folder of the bundled data. */
  data: string;
  imports: ImportFiles;
  library: LibraryStore;
  network: LateNetwork;
  outputs: Outputs;
  followed: FollowedFiles;
  exports: TerminalExports;
  arrivals: Arrivals;
  updates: LateUpdates;
  starts: StartWatch;
};

/** The answers to the contract's requests: each a call to the part that owns the matter. */
export function handlers({
  main,
  memory,
  settings,
  data,
  imports,
  library,
  network,
  outputs,
  followed,
  exports,
  arrivals,
  updates,
  starts,
}: Parts): Handlers {
  return {
    starterFeed: ({ have }) => bundledFeed(join(data, 'starter-feed.json'), have),
    libraryOpened: () => library.opened(),
    putBackLibrary: () => library.putBack(closeLibrary),
    putBackOlderLibrary: () => library.putBackBefore(app.getVersion(), closeLibrary),
    openLink: ({ url }) => openLink(url, shell.openExternal),
    pickImportFile: async () => {
      const path = await chooseImportFile(main().window);
      return path ? imports.offer(path) : done(null);
    },
    nextArrival: () => arrivals.next((path) => imports.offer(path)),
    saveText: async ({ kind, suggestedName, text }) => {
      const path = await chooseTarget(main().window, kind, suggestedName);
      return path ? saveText(path, text) : done(null);
    },
    exportTold: async ({ n, told }) => {
      exports.told(n, told);
      return done(null);
    },
    notify: async ({ text }) => {
      notify('Lectern', text, () => {
        main().show();
        main().window.focus();
      });
      return done(null);
    },
    ...outputHandlers(() => main().window, outputs, followed, imports),
    ...network.handlers,
    ...aboutHandlers,
    ...printHandlers(() => main().window),
    copyText: async (copied) => {
      const { ClipboardItem } = await import('electron');
      await copy(copied, clipboard, ClipboardItem);
      return done(null);
    },
    zoom: async ({ step }) => done({ percent: memory.zoom(main().window, step) }),
    showProgress: async ({ progress }) => done(showProgress(main().window, progress)),
    loginStart: async () => done(await (await import('./desktop/login.ts')).readLoginStart()),
    setLoginStart: async ({ isOn }) => (await import('./desktop/login.ts')).setLoginStart(isOn),
    readSettings: async () => done(settings.read()),
    writeSettings: async (next) => {
      // Who goes offline is asked for nothing from this moment on, however slow the disk is.
      if (next.workOffline) await network.setWorkingOffline(true);
      const reply = await settings.write(next);
      const { theme, workOffline } = settings.read();
      await network.setWorkingOffline(workOffline);
      if (reply.ok) nativeTheme.themeSource = theme;
      return reply;
    },
    ...updates.handlers,
    installUpdate: async (input) => {
      if (input.when === 'now' && outputs.isWriting) return busyWriting();
      return updates.handlers.installUpdate(input);
    },
    started: async () => {
      starts.succeeded();
      return done(null);
    },
    ready: async () => {
      main().markReady();
      arrivals.remind();
      return done(null);
    },
    flushed: async ({ stored }) => {
      if (!stored) updates.stay();
      void main()
        .markFlushed(stored)
        .then(() => arrivals.goOn());
      return done(null);
    },
  };
}

/** Makes the browser let go of the library's files. */
function closeLibrary(): Promise<void> {
  return session.defaultSession.clearStorageData({ origin: ORIGIN, storages: ['indexdb'] });
}

function busyWriting(): Reply<never> {
  return failed(
    'update-busy',
    'A file is being written just now.',
    'Wait a moment and try again, or install the new version when you quit.',
  );
}
