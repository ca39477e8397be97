import { ask } from '../bridge.ts';
import { MainFailure, say, sayFailure } from './notice.ts';

/** When the copy was last changed that this window was loaded anew for, in ms since 1970. */
const PUT_BACK = 'lectern-put-back';

const strings = {
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
  sessionStorage.setItem(PUT_BACK, String(reply.value.at));
  await dropCaches();
  location.reload();
  return true;
}

/** Caches may hold changes that the copy has not, and count other ones by their numbers. */
async function dropCaches(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('caches', { recursive: true }).catch(() => undefined);
}

/** The library is open and holds papers. Says so if it was put back. */
export async function tellOpened(): Promise<void> {
  const at = sessionStorage.getItem(PUT_BACK);
  sessionStorage.removeItem(PUT_BACK);
  const reply = await ask('libraryOpened', {});
  if (!reply.ok) sayFailure(reply.failure);
  if (at !== null) say(strings.putBack(whenOf(Number(at))));
}

function whenOf(at: number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
