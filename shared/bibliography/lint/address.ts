import { entryEdit } from './edit.ts';
import type { Check, DraftEdit, Finding, Subject } from './finding.ts';

type Address = { field: string; text: string; edit: (text: string) => DraftEdit };

/** Longer addresses, in UTF-16 units, hold what they lead to. */
const LONGEST = 4000;

const PARTS =
  /^(https?|ftp):\/\/(?:[^\s/?#@]*@)?(\[[\da-f:.]+\]|[^\s/?#:]+)(?::\d{1,5})?(?:[/?#][^\s\\]*)?$/iu;

/** Hosts that only the machine or the network of whoever wrote it down knows. */
const PRIVATE =
  /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|169\.254(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1?\]|.+\.(?:local|localdomain|internal|lan|invalid))$/i;

/** Other schemes that lead somewhere, in programs if not in browsers (IANA's registry of schemes). */
const OTHER_SCHEME =
  /^(?:urn|doi|hdl|info|ark|gopher|git|git\+https?|ssh|ipfs|magnet|mailto|tel|data|swh):\S+$/i;

/**
 * An address that can lead nowhere by its form: without scheme, with a blank in it, with a host that
 * only one machine knows, to a file of somebody's disk. Whether others still answer is not asked:
 * that would tell the world what is in the library.
 */
export const address: Check = (subject) =>
  addressesOf(subject).flatMap(({ field, text, edit }): Finding[] => {
    if (text.length > LONGEST || leadsSomewhere(text)) return [];
    const after = repaired(text);
    if (!leadsSomewhere(after)) return [{ field, before: text }];
    return [{ field, before: text, after, edit: edit(after) }];
  });

function leadsSomewhere(text: string): boolean {
  const [, , host = ''] = PARTS.exec(text) ?? [];
  if (host === '') return OTHER_SCHEME.test(text);
  const isName = /^[^.].*\.[^.\d][^.]*\.?$/u.test(host) || /^\d+(?:\.\d+){3}$|^\[/.test(host);
  return isName && !PRIVATE.test(host);
}

/** What the address must have been: without wrapping, with one scheme and no blanks around. */
function repaired(text: string): string {
  const bare = text
    .trim()
    .replace(/^\\url\s*\{(.*)\}$/s, '$1')
    .replace(/^<(?:url:)?(.*)>$/is, '$1')
    .replace(/^(https?):\/(?=[^/])/i, '$1://')
    .replace(/^https?:\/\/(?=https?:\/\/)/i, '')
    .replace(/\\(?=[_%#&~])/g, '');
  return /^www\.[^\s/]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(bare) ? `https://${bare}` : bare;
}

function addressesOf(subject: Subject): Address[] {
  const { paper, entry, told } = subject;
  const addresses: Address[] = [];
  for (const field of ['url', 'code', 'project'] as const) {
    const text = paper[field];
    if (!text || (field === 'url' && text === told?.url)) continue;
    addresses.push({ field, text, edit: (to) => ({ [field]: to }) });
  }
  const text = entry?.fields.url;
  if (text) addresses.push({ field: 'url', text, edit: (url) => entryEdit(subject, { url }) });
  return addresses;
}
