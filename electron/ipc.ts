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

/** What is wrong with a request is told in so many UTF-16 units at most. */
const MAX_SUMMARY = 1000;

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
  try {
    const parsed = parse(name, input);
    if (typeof parsed === 'string') return failed('bad-request', parsed, 'Restart Lectern.');
    return await handlers[name](parsed.input);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed('unexpected', message, 'Try again; if it happens again, restart Lectern.');
  }
}

/** What a request says, or what is wrong with it: in few words, however long what it says is. */
function parse<N extends RequestName>(name: N, input: unknown): { input: Parsed<N> } | string {
  // Arrays, dates and maps have no keys that a schema would miss, and pass for empty objects.
  if (!isPlainObject(input)) return `${name}: Expected a plain object`;
  const parsed = v.safeParse(requests[name].input, input);
  if (parsed.success) return { input: parsed.output as Parsed<N> };
  return `${name}: ${v.summarize(parsed.issues).slice(0, MAX_SUMMARY)}`;
}

function isPlainObject(input: unknown): boolean {
  return (
    typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype
  );
}

/** Tells a window's page about an event. */
export function emit<E extends keyof Events>(
  window: BrowserWindow,
  name: E,
  payload: Events[E],
): void {
  if (!window.isDestroyed()) window.webContents.send(channel(name), payload);
}
