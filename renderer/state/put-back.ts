import { ask } from '../bridge.ts';
import { MainFailure, say, sayFailure } from './notice.ts';

/** When the copy was last changed that this window was loaded anew for, in ms since 1970. */
const PUT_BACK = 'lectern-put-back';

/** Kept instead where that copy is from before a newer version. */
const PUT_BACK_OLDER = 'lectern-put-back-older';

const strings = {
  putBackOlder: (at: string) =>
    `A newer version of Lectern had changed your library and did not start. Lectern put it back as it was on ${at}.`,
  putBack: (at: string) =>
    `The files of your library were damaged. Lectern put back its copy, as it was on ${at}.`,
};

/**
 * An empty library is one that is new, or one whose files the browser gave up as damaged. Then a
 * copy is put in its place and the page loaded anew; gives whether that is so.
 */
export async function putBackLibrary(): Promise<boolean> {
  const reply = await ask('putBackLibrary', {});
  if (!reply.ok) throw new MainFailure(reply.failure);
  if (!reply.value) return false;
  await loadAnew(PUT_BACK, reply.value.at);
  return true;
}

/**
 * A library of a newer version is what one that did not start may leave behind. Then the copy from
 * before it is put in its place and the page loaded anew; gives whether that is so.
 */
export async function putBackOlderLibrary(error: unknown): Promise<boolean> {
  if (!(error instanceof Error) || error.name !== 'NewerLibrary') return false;
  const reply = await ask('putBackOlderLibrary', {});
  if (!reply.ok || !reply.value) return false;
  await loadAnew(PUT_BACK_OLDER, reply.value.at);
  return true;
}

async function loadAnew(because: string, at: number): Promise<void> {
  sessionStorage.setItem(because, String(at));
  await dropCaches();
  location.reload();
}

/** Caches may hold changes that the copy has not, and count other ones by their numbers. */
async function dropCaches(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('caches', { recursive: true }).catch(() => undefined);
}

/** The library is open and holds papers. Says so if it was put back. */
export async function tellOpened(): Promise<void> {
  const [at, olderAt] = [takeOut(PUT_BACK), takeOut(PUT_BACK_OLDER)];
  const reply = await ask('libraryOpened', {});
  if (!reply.ok) sayFailure(reply.failure);
  if (at !== null) say(strings.putBack(whenOf(Number(at))));
  if (olderAt !== null) say(strings.putBackOlder(whenOf(Number(olderAt))));
}

function takeOut(name: string): string | null {
  const value = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  return value;
}

function whenOf(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
