import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import * as v from 'valibot';
import {
  channel,
  type Events,
  type Output,
  type Parsed,
  type RequestName,
  requests,
} from '../shared/ipc.ts';
import { failed, type Reply } from '../shared/reply.ts';
import { isOurFrame } from './security.ts';

/** One function for every request of the contract. */
export type Handlers = {
  [N in RequestName]: (input: Parsed<N>) => Promise<Reply<Output<N>>>;
};

/**
 * Answers the contract's requests. A sender that is not our page's main frame and an input that
 * does not parse are refused; a handler that throws becomes a failure as data.
 */
export function serve(handlers: Handlers): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(channel(name), (event, input) => answer(name, handlers, event, input));
  }
}

async function answer<N extends RequestName>(
  name: N,
  handlers: Handlers,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<Reply<Output<N>>> {
  if (!isOurFrame(event.senderFrame)) {
    return failed('foreign-sender', 'This page may not use the app.', 'Close the page.');
  }
  const parsed = v.safeParse(requests[name].input, input);
  if (!parsed.success) {
    return failed('bad-request', `${name}: ${v.summarize(parsed.issues)}`, 'Restart Lectern.');
  }
  try {
    return await handlers[name](parsed.output as Parsed<N>);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed('unexpected', message, 'Try again; if it happens again, restart Lectern.');
  }
}

/** Tells a window's page about an event. */
export function emit<E extends keyof Events>(
  window: BrowserWindow,
  name: E,
  payload: Events[E],
): void {
  if (!window.isDestroyed()) window.webContents.send(channel(name), payload);
}
