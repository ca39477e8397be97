import { join } from 'node:path';
import { app, clipboard, nativeTheme, powerMonitor, session } from 'electron';
import type { ChosenKeys } from '../shared/commands.ts';
import { Arrivals } from './arrivals/arrivals.ts';
import { handOver, readArrivals, takeOver } from './arrivals/arrived.ts';
import { isTooLong } from './arrivals/hand-over-size.ts';
import { claimLinks, receiveFromMac } from './arrivals/receive.ts';
import { LateDesktop } from './desktop/late-desktop.ts';
import { STARTED_AT_LOGIN } from './desktop/started-at-login.ts';
import { endWhenStored } from './end-when-stored.ts';
import { FollowedFiles } from './files/followed-files.ts';
import { ImportFiles } from './files/import-file.ts';
import { Outputs } from './files/outputs.ts';
import { sweep } from './files/sweep.ts';
import { handlers } from './handlers.ts';
import { emit, serve } from './ipc.ts';
import { installMenu } from './menu.ts';
import { LateNetwork } from './net/late-network.ts';
import { OneWindow } from './one-window.ts';
import { chooseProfile } from './profile.ts';
import { registerScheme, servePage } from './protocol.ts';
import { takeScreenshotIfAsked } from './screenshot.ts';
import { confineAll, confineSession, resolveNoNames, sandboxEveryPage } from './security.ts';
import { openSettings } from './settings-file.ts';
import { refuseDictionaryDownloads } from './spelling/no-downloads.ts';
import { LibraryStore } from './store/library-store.ts';
import { readCommandLine, wordsOf } from './terminal/command-line.ts';
import {
  answer,
  exportElsewhere,
  exportFor,
  exportHere,
  quietenChromium,
  standardStreams,
  startShorter,
  startWith,
} from './terminal/process.ts';
import { Terminal } from './terminal/terminal.ts';
import { pageOf, TerminalExports } from './terminal/terminal-exports.ts';
import { refuseProfile, whyUnusable } from './unusable-profile.ts';
import { LateUpdates } from './update/late-updates.ts';
import { StartWatch } from './update/start-watch.ts';
import { openHiddenWindow, openMainWindow } from './window.ts';
import { WindowMemory } from './window-memory.ts';

/** Starts the app: read it as the table of contents of this folder. */
function boot(): void {
  const words = wordsOf(process.argv, app.isPackaged);
  chooseProfile(words);
  const line = readCommandLine(words);
  if (line.kind === 'help' || line.kind === 'wrong') {
    answer(line);
    return;
  }
  const arrived = line.kind === 'export' ? [] : readArrivals(words, process.cwd());
  const message = line.kind === 'export' ? line.order : handOver(arrived);
  if (isTooLong(process.argv, process.cwd(), message)) {
    if (line.kind === 'window') takeBackStart();
    startShorter(line, arrived);
    return;
  }
  const terminal =
    line.kind === 'export' ? new Terminal(line.order, process.cwd(), standardStreams()) : null;
  if (terminal) quietenChromium();
  const isFirst = app.requestSingleInstanceLock(terminal?.order ?? handOver(arrived));
  if (!isFirst) {
    if (!terminal) takeBackStart();
    // Another Lectern has the lock, or nobody can have it: which of the two, Electron does not say.
    const profile = app.getPath('userData');
    const why = whyUnusable(profile);
    if (why !== null) {
      terminal?.here();
      refuseProfile(profile, why, terminal !== null);
    } else if (terminal) exportElsewhere(terminal);
    else app.exit(0);
    return;
  }
  const arrivals = new Arrivals();
  arrivals.take(arrived);
  receiveFromMac(arrivals);
  sandboxEveryPage();
  resolveNoNames();
  registerScheme();
  confineAll();
  // `await` at the top level of an ES main module would keep the app from ever being ready.
  app.whenReady().then(
    () => start(terminal, arrivals),
    (error) => {
      process.stderr.write(`Lectern could not start: ${String(error)}\n`);
      app.exit(1);
    },
  );
}

/** No window opens after all: the start counts neither way. */
function takeBackStart(): void {
  new StartWatch(app.getPath('userData'), app.getVersion()).takeBack();
}

function start(terminal: Terminal | null, arrivals: Arrivals): void {
  refuseDictionaryDownloads(session.defaultSession);
  const root = app.getAppPath();
  const settings = openSettings(
    join(app.getPath('userData'), 'settings.json'),
    (before, { keys }) => {
      if (JSON.stringify(before.keys) !== JSON.stringify(keys)) showMenu(keys);
      void desktop.apply();
    },
  );
  nativeTheme.themeSource = settings.read().theme;
  confineSession(session.defaultSession);
  const imports = new ImportFiles();
  servePage(join(root, 'out/renderer'), imports);

  const followed = new FollowedFiles(join(app.getPath('userData'), 'exports.json'));
  const outputs = new Outputs(followed, {
    now: () => new Date(),
    copyText: (text) => clipboard.writeText(text),
  });
  const memory = new WindowMemory(join(app.getPath('userData'), 'window.json'));
  const hidesOnClose = () => settings.read().tray;
  let startsHidden = app.commandLine.hasSwitch(STARTED_AT_LOGIN) && hidesOnClose();
  const main = new OneWindow(() => {
    const ends = {
      gone: main.isGone,
      pageGone: () => {
        exports.pageGone();
        void outputs.abortAll();
      },
    };
    if (terminal) return openHiddenWindow(ends);
    const opened = openMainWindow(ends, { memory, startsHidden, hidesOnClose });
    void desktop.welcome(opened.window, startsHidden ? Promise.resolve() : opened.ready);
    // Whoever asks for it later wants to see it.
    startsHidden = false;
    return opened;
  });
  const desktop = new LateDesktop(
    async () => (await import('./desktop/desktop.ts')).startDesktop(root, arrivals),
    settings.read,
    (failure) => main.tell('failed', failure),
  );
  const exports = new TerminalExports(async () => {
    const { window, ready, gone } = main.current();
    await Promise.race([ready, gone]);
    const isGone = window.isDestroyed() || window.webContents.isCrashed();
    return isGone ? null : pageOf(window, emit);
  }, outputs);
  const choose = (id: string) => emit(main.current().window, 'command', { id });
  const showMenu = (keys: ChosenKeys) => installMenu(choose, process.platform === 'darwin', keys);
  const network = new LateNetwork(async () => {
    const { startNetwork } = await import('./net/start-network.ts');
    return startNetwork({
      profile: app.getPath('userData'),
      version: app.getVersion(),
      isOffline: settings.read().workOffline,
      changed: () => main.tell('network', null),
      resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    });
  });
  const library = new LibraryStore(app.getPath('userData'));
  const updates = new LateUpdates(app.getPath('userData'), settings.read, async () => {
    const { startUpdates } = await import('./update/start-updates.ts');
    return startUpdates({
      data: join(root, 'data'),
      network: () => network.network(),
      downloadsAtOnce: () => settings.read().updates === 'download',
      changed: (state) => main.tell('update', state),
    });
  });
  const starts = new StartWatch(app.getPath('userData'), app.getVersion(), () => {
    library.proven();
    updates.begin();
    void sweep(app.getPath('userData'), Date.now());
  });
  serve(
    handlers({
      main: main.current,
      memory,
      settings,
      data: join(root, 'data'),
      imports,
      library,
      network,
      outputs,
      followed,
      exports,
      arrivals,
      updates,
      starts,
    }),
  );
  const page = main.current();
  if (!terminal) void takeScreenshotIfAsked(page);
  // Its page asks for its store when this process is free again, and thus not before this.
  library.prepare(!terminal && starts.isFirst ? app.getVersion() : null);
  if (terminal) {
    exportHere(terminal, exports);
    return;
  }
  let isEnding = false;
  app.on('will-quit', () => {
    isEnding = true;
  });
  arrivals.connect({
    show: () => main.focus(),
    call: () => main.tell('arrived', null),
    isClosing: () => isEnding || main.isClosing,
  });
  // The window first: what follows is done while its page is loading.
  showMenu(settings.read().keys);
  claimLinks();
  powerMonitor.on('resume', () => main.tell('woke', null));
  endWhenStored(network, () => {
    const restarts = updates.atQuit();
    if (arrivals.late && !restarts) startWith(arrivals.late);
  });
  app.on('second-instance', (_event, _words, _folder, data) => {
    if (!exportFor(data, exports)) arrivals.take(takeOver(data));
  });
  app.on('activate', () => main.focus());
  app.on('window-all-closed', () => {
    isEnding = process.platform !== 'darwin';
    if (isEnding) app.quit();
    // Not at once: the app may be about to be quit with its window.
    else setImmediate(() => arrivals.goOn());
  });
}

boot();
