import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, type Page } from 'playwright/test';
import { LecternPage } from '../e2e/pages/lectern-page.ts';
import { machine } from './given.ts';
import { asUser } from './run.ts';

/** An installed app that runs. */
export type InstalledApp = {
  pid: number;
  page: Page;
  lectern: LecternPage;
  /** Closes it as a user does; settles when all its processes are gone. */
  close: () => Promise<void>;
  /** Ends it at once, where it runs still. */
  kill: () => void;
};

/**
 * Starts an installed app as the user, on the user's own profile, and waits for its papers. Its fuses
 * keep a debugger out of the main process, so it is driven by Chromium's own port.
 */
export async function startInstalled(command: string): Promise<InstalledApp> {
  const child = spawn(command, ['--remote-debugging-port=0'], {
    ...asUser(machine.display),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const kill = () => {
    child.kill('SIGKILL');
  };
  process.on('exit', kill);
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child));
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('the app has no window');
    const lectern = new LecternPage(page);
    await lectern.ready();
    const close = async () => {
      const session = await browser.newBrowserCDPSession();
      // The answer may be lost with the connection.
      session.send('Browser.close').catch(() => undefined);
      await ended;
      process.off('exit', kill);
    };
    return { pid: child.pid ?? 0, page, lectern, close, kill };
  } catch (error) {
    kill();
    throw error;
  }
}

/** Where Chromium says that it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words += text;
      const address = /^DevTools listening on (ws:\S+)$/m.exec(words)?.[1];
      if (address) done(address);
    });
    child.on('error', failed);
    child.on('exit', (code) => failed(new Error(`the app ended (${code}):\n${words}`)));
  });
}
