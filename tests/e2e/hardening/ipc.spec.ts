import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import * as v from 'valibot';
import { type RequestName, requests } from '../../../shared/ipc.ts';
import { expect, letPass, test } from '../fixtures.ts';
import { oddRequests } from './odd-requests.ts';
import { SAMPLES } from './sample-requests.ts';
import { belongings, deedsOf, pollutionIn, watch } from './world.ts';

const NAMES = Object.keys(requests) as RequestName[];

/** So many odd requests go to each channel. */
const COUNT = 1000;

/** More than are needed: some turn out to be well-formed. */
const MADE = 1.3 * COUNT;

/**
 * Whether the contract says no to it, or it cannot even be sent. The bridge makes no keys of
 * `__proto__`: what is malformed by nothing else would get through, and is left out.
 */
function isMalformed(name: RequestName, odd: unknown): boolean {
  if (!isRefused(name, odd)) return false;
  dropProtoKeys(odd);
  return isRefused(name, odd);
}

function isRefused(name: RequestName, odd: unknown): boolean {
  try {
    const sent = structuredClone(odd);
    const isPlain =
      typeof sent === 'object' && sent !== null && Object.getPrototypeOf(sent) === Object.prototype;
    return !isPlain || !v.safeParse(requests[name].input, sent).success;
  } catch {
    return true;
  }
}

function dropProtoKeys(value: unknown): void {
  const seen = new Set<unknown>();
  const left = [value];
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each !== 'object' || each === null || seen.has(each)) continue;
    seen.add(each);
    if (Object.hasOwn(each, '__proto__')) Reflect.deleteProperty(each, '__proto__');
    left.push(...Object.values(each));
  }
}

/** What a page has for asking: the bridge, or for one that was taken over the channel itself. */
type Asking = (name: string, input: unknown) => Promise<unknown>;

/** Sends the odd requests of these places; gives how each was answered. Sent to the page as text. */
function sendAll(ask: Asking, name: string, places: number[], odd: unknown[]): Promise<string[]> {
  return Promise.all(
    places.map(async (place) => {
      try {
        const reply = (await ask(name, odd[place])) as {
          ok?: unknown;
          failure?: { code?: unknown };
        };
        return reply.ok === true ? 'done' : String(reply.failure?.code);
      } catch {
        // It could not even be packed.
        return 'not sent';
      }
    }),
  );
}

/** Sends `COUNT` malformed requests to every channel; gives how often each answer came. */
async function attack(page: Page, ask: string, seeds: number): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (const [index, name] of NAMES.entries()) {
    const sample = SAMPLES[name];
    const seed = seeds + index;
    const places = oddRequests(sample, seed, MADE)
      .flatMap((odd, place) => (isMalformed(name, odd) ? [place] : []))
      .slice(0, COUNT);
    expect(places, name).toHaveLength(COUNT);
    const odd = `(${oddRequests})(${JSON.stringify(sample)}, ${seed}, ${MADE})`;
    const outcomes = await page.evaluate<string[]>(
      `(${sendAll})(${ask}, ${JSON.stringify(name)}, ${JSON.stringify(places)}, ${odd})`,
    );
    const others = places.filter(
      (_place, at) => !/^(?:bad-request|not sent)$/.test(outcomes[at] ?? ''),
    );
    expect(others, name).toEqual([]);
    for (const outcome of outcomes) answers[outcome] = (answers[outcome] ?? 0) + 1;
  }
  return answers;
}

const BRIDGE = '(name, input) => window.lectern.ask[name](input)';
const CHANNEL = "(name, input) => window.raw.invoke('lectern:' + name, input)";

/** A page of our origin whose script has got hold of the channel itself: its process is taken over. */
async function openTakenOver(electron: ElectronApplication, folder: string): Promise<Page> {
  const preload = join(folder, 'raw.cjs');
  await writeFile(preload, "window.raw = require('electron').ipcRenderer;");
  const opened = electron.waitForEvent('window');
  await electron.evaluate(({ BrowserWindow }, path) => {
    const webPreferences = { preload: path, contextIsolation: false };
    void new BrowserWindow({ show: false, webPreferences }).loadURL('app://lectern/nothing');
  }, preload);
  const page = await opened;
  await page.waitForURL('app://lectern/nothing');
  return page;
}

for (const way of ['the bridge', 'a page that was taken over'] as const) {
  test(`a thousand malformed requests to every channel change nothing, by ${way}`, async ({
    start,
    folder,
    troubles,
  }) => {
    test.slow();
    const profile = join(folder, 'profile');
    const { page, electron, lectern } = await start({ profile });
    // The refresh of a new library, which reaches nobody, is over.
    await expect(lectern.navigation.getByText('not reached')).toBeVisible();
    await electron.evaluate(({ clipboard }) => clipboard.writeText('before'));
    await watch(electron);
    const isBridge = way === 'the bridge';
    const attacker = isBridge ? page : await openTakenOver(electron, folder);
    const before = await belongings(electron, page, profile);
    const answers = await attack(attacker, isBridge ? BRIDGE : CHANNEL, isBridge ? 7000 : 8000);
    const sent = Object.values(answers).reduce((sum, each) => sum + each, 0);
    expect(sent).toBe(COUNT * NAMES.length);
    // Most did reach the main process, and it is well.
    expect(answers['bad-request']).toBeGreaterThan(sent / 2);
    expect(await page.evaluate(() => window.lectern.ask.readSettings({}))).toMatchObject({
      ok: true,
    });
    expect(await deedsOf(electron)).toEqual({ opened: [], dialogs: 0, notified: [], uncaught: [] });
    expect(await belongings(electron, page, profile)).toEqual(before);
    expect(await pollutionIn(electron, page)).toEqual([]);
    letPass(troubles);
  });
}
