import { done, failed, type Reply } from '../shared/reply.ts';

/**
 * Opens a web address through the system. Only http and https leave: everything else could start
 * a program. https://www.electronjs.org/docs/latest/tutorial/security item 15.
 */
export async function openLink(
  url: string,
  open: (url: string) => Promise<void>,
): Promise<Reply<null>> {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return failed('bad-link', 'This is not a complete web address.', 'Copy the link instead.');
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') {
    return failed(
      'link-refused',
      `Lectern opens web pages only, not ${address.protocol} links.`,
      'Copy the link and open it yourself if you trust it.',
    );
  }
  try {
    await open(address.href);
    return done(null);
  } catch {
    return failed(
      'no-browser',
      'No browser could be started.',
      'Set a default browser in your system, or copy the link.',
    );
  }
}
