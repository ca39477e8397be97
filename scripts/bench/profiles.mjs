import { constants } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp } from './running-app.mjs';

/** How long an app is left alone after its first rows until it has come to rest, in ms. */
export const SETTLE = 2500;

/**
 * Profiles for samples, all in `folder` and never the user's own: `empty()` gives a new one,
 * `used(app)` one with which the app has been started once before, `copyOf(profile)` a copy of another. Every sample gets its own copy,
 * so the last finds the disk as the first did.
 */
export function makeProfiles(folder, how) {
  const templates = new Map();
  let count = 0;

  async function empty() {
    count += 1;
    const profile = join(folder, `profile-${count}`);
    await mkdir(profile);
    return profile;
  }

  async function startOnce(app) {
    const profile = await empty();
    const running = await startApp(app, profile, how);
    await pause(SETTLE);
    await running.stop();
    return profile;
  }

  async function used(app) {
    if (!templates.has(app)) templates.set(app, await startOnce(app));
    return copyOf(templates.get(app));
  }

  async function copyOf(profile) {
    const copy = await empty();
    await cp(profile, copy, {
      recursive: true,
      filter: isNotLock,
      mode: constants.COPYFILE_FICLONE,
    });
    return copy;
  }
  return { empty, used, copyOf };
}

/** Chromium's locks are links that name the process that had the profile open. */
const isNotLock = (file) => !basename(file).startsWith('Singleton');

/** Starts an app on a profile, takes one sample of it, and leaves nothing behind. */
export async function withApp(app, profile, how, measure) {
  const running = await startApp(app, profile, how);
  try {
    return await measure(running);
  } finally {
    await running.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
