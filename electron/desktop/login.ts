import { homedir } from 'node:os';
import { app } from 'electron';
import type { LoginStart } from '../../shared/login-start.ts';
import { done, failed, type Reply } from '../../shared/reply.ts';
import { ownArguments, ownProgram } from '../own-command.ts';
import { autostartPath, readAutostart, setAutostart } from './autostart.ts';
import { STARTED_AT_LOGIN } from './started-at-login.ts';
import { strings } from './strings.ts';

/** Whether Lectern starts at login: what is there, not what was once asked for. */
export async function readLoginStart(): Promise<LoginStart> {
  if (process.platform === 'linux') return readAutostart(entryPath());
  if (isBareMac()) return { kind: 'unavailable', reason: strings.notInstalled };
  return { kind: 'known', isOn: app.getLoginItemSettings(item()).openAtLogin };
}

/** Has Lectern start at login, or no longer. */
export async function setLoginStart(isOn: boolean): Promise<Reply<LoginStart>> {
  if (process.platform === 'linux') {
    return setAutostart(entryPath(), isOn, { program: ownProgram(), words: ownArguments() });
  }
  if (isBareMac()) return failed('not-installed', strings.notInstalled, strings.refusedHint);
  app.setLoginItemSettings({ openAtLogin: isOn, ...item() });
  const now = await readLoginStart();
  if (now.kind === 'known' && now.isOn === isOn) return done(now);
  return failed('login-refused', strings.refused, strings.refusedHint);
}

function entryPath(): string {
  return autostartPath(process.env, homedir());
}

/** Windows knows an item by its program and arguments; macOS by the app alone. */
function item(): { path?: string; args?: string[] } {
  if (process.platform === 'darwin') return {};
  return { path: ownProgram(), args: [...ownArguments(), `--${STARTED_AT_LOGIN}`] };
}

/** Outside an app of its own, macOS would start Electron. */
function isBareMac(): boolean {
  return process.platform === 'darwin' && !app.isPackaged;
}
