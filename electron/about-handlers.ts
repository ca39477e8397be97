import { release } from 'node:os';
import { app, shell } from 'electron';
import { done } from '../shared/reply.ts';
import { chromiumLicences, describe, showBySystem } from './about.ts';
import type { Handlers } from './ipc.ts';

/** The answers about the app itself. */
export const aboutHandlers: Pick<Handlers, 'about' | 'showBySystem'> = {
  about: async () => {
    const { isPackaged } = app;
    const profile = app.getPath('userData');
    return done(describe({ version: app.getVersion(), isPackaged, profile }, process, release()));
  },
  showBySystem: ({ what }) => {
    const licences = chromiumLicences(process.execPath, process.resourcesPath);
    const places = { profile: app.getPath('userData'), licences };
    return showBySystem(what, places, shell.openPath);
  },
};
