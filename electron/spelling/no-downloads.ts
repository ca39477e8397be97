import type { Session } from 'electron';

/** Port 1 is one that Chromium never connects to: a download fails before anything is sent. */
const NOWHERE = 'http://127.0.0.1:1/';

/**
 * Keeps Chromium from asking Google for spelling dictionaries, which it does by itself at a first
 * start, also where spelling is off. To be called before anything else is done with a session.
 * https://www.electronjs.org/docs/latest/api/session#sessetspellcheckerdictionarydownloadurlurl
 */
export function refuseDictionaryDownloads(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE);
  session.setSpellCheckerLanguages([]);
}
