import { contextBridge, ipcRenderer } from 'electron';
import { channel, EVENT_NAMES, type Events, type RequestName, requests } from '../shared/ipc.ts';

const asked = Object.fromEntries(
  (Object.keys(requests) as RequestName[]).map((name) => [
    name,
    (input: unknown) => ipcRenderer.invoke(channel(name), input),
  ]),
);

const heard = Object.fromEntries(
  EVENT_NAMES.map((name) => [
    name,
    (listener: (payload: Events[typeof name]) => void) => {
      const relay = (_event: unknown, payload: Events[typeof name]) => listener(payload);
      ipcRenderer.on(channel(name), relay);
      return () => ipcRenderer.removeListener(channel(name), relay);
    },
  ]),
);

/** What of the page's own globals is used here; the other files of this folder have none. */
type PageGlobals = { indexedDB: { databases: () => Promise<unknown> } };

// Wakes the database's process while the page's script is still on its way.
(globalThis as unknown as PageGlobals).indexedDB.databases().catch(() => undefined);

contextBridge.exposeInMainWorld('lectern', { ask: asked, on: heard });
