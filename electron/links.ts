import { mailLink } from '../shared/mail-link.ts';
import { done, failed, type Reply } from '../shared/reply.ts';

/** A name or number of a host. URLs may have quotation marks there, which some programs split at. */
const HOST = /^(?:[a-z0-9._-]+|\[[\da-f:.]+\])$/;

/**
 * Opens a web address or a new mail through the system. Only http, https and what is harmless of
 * mailto leave: everything else could start a program. https://www.electronjs.org/docs/latest/tutorial/security item 15.
 */
export async function openLink(
  url: string,
  open: (url: string) => Promise<void>,
): Promise<Reply<null>> {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return badLink();
  }
  if (/^https?:$/.test(address.protocol) && !HOST.test(address.hostname)) return badLink();
  const isMail = address.protocol === 'mailto:';
  if (!isMail && address.protocol !== 'https:' && address.protocol !== 'http:') {
    return failed(
      'link-refused',
      `Lectern opens web pages and mail links only, not ${address.protocol} links.`,
      'Copy the link and open it yourself if you trust it.',
    );
  }
  const link = isMail ? mailLink(url) : address.href;
  if (link === null) {
    return failed(
      'mail-refused',
      'This mail link names no plain address.',
      'Copy the address and write to it in your mail program.',
    );
  }
  try {
    await open(link);
    return done(null);
  } catch {
    return isMail
      ? failed(
          'no-mail-program',
          'No mail program could be started.',
          'Set a default mail program in your system, or copy the address.',
        )
      : failed(
          'no-browser',
          'No browser could be started.',
          'Set a default browser in your system, or copy the link.',
        );
  }
}

function badLink(): Reply<never> {
  return failed('bad-link', 'This is not a complete web address.', 'Copy the link instead.');
}
