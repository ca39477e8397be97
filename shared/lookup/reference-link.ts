import { arxivIdOf, doiOf } from '../feed/paper-ids.ts';
import { webAddress } from '../feed/web-address.ts';
import { isArxivDoi, parseArxivId } from '../identifiers.ts';
import type { Reference } from './reference.ts';

const HUGGING_FACE = /^(?:huggingface|hf)\.co\/(?:api\/)?papers\/([^/?#]+)/i;
const OPENREVIEW =
  /^openreview\.net\/(?:forum|pdf|attachment|revisions)\?(?:[^#]*&)?id=([\w-]{5,40})(?=[&#]|$)/i;

/** `2020.acl-main.1`, `P19-1001`, with or without `v2`, `.pdf`, `.bib` or what else there is. */
const ACL =
  /^(?:aclanthology\.(?:org|info)|(?:[\w-]+\.)?aclweb\.org\/anthology)\/(?:papers\/|volumes\/|anthology\/)?(?:[A-Z]\/[A-Z]\d\d\/)?([A-Z]\d\d-\d{4,5}|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+)(?:v\d+)?(?:\.[a-z]{2,8}|\/)?(?=[/?#]|$)/i;

/** A DOI within the address of a publisher's page: in its path, or as the id it asks for. */
const DOI = /[/=](10\.\d{4,9}(?:\/|%2f)[^?#&\s]{1,300})/i;

/** What publishers put behind the DOI. */
const VIEW =
  /(?:\/(?:full|fulltext|full-text|abstract|abs|pdf|pdfft|epdf|epub|html|meta|summary|references|figures|metrics|tables|citations?|download|viewer)(?:\/.*)?|\.(?:full\.pdf|full-text|full|pdf|abstract|short|html?|xml))$/i;

/**
 * What a link leads to; null when the text is no address of http or https. An address without its
 * scheme is one, too: "www.example.org", "example.org/paper".
 */
export function readLink(text: string): Reference | null {
  const address = webAddress(withScheme(text));
  if (!address) return null;
  const place = address.replace(/^https?:\/\/(?:www\.)?/i, '');
  return knownSite(place) ?? arxivAt(address) ?? doiAt(address) ?? { kind: 'page', url: address };
}

function withScheme(text: string): string {
  const isBare = /^(?:www\.|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/)\S/i.test(text);
  return isBare ? `https://${text}` : text;
}

function knownSite(place: string): Reference | null {
  const paper = HUGGING_FACE.exec(place)?.[1];
  const id = paper === undefined ? null : arxivIdOf(paper.replace(/\.md$/, ''));
  if (id) return { kind: 'hugging-face', id };
  const forum = OPENREVIEW.exec(place)?.[1];
  if (forum) {
    return { kind: 'openreview', id: forum, url: `https://openreview.net/forum?id=${forum}` };
  }
  const acl = ACL.exec(place)?.[1];
  if (!acl) return null;
  // Ids of the old scheme begin with a capital; those of the new one have none.
  const known = /^\d/.test(acl) ? acl.toLowerCase() : acl.toUpperCase();
  return { kind: 'acl', id: known, url: `https://aclanthology.org/${known}/` };
}

function arxivAt(address: string): Reference | null {
  const found = address.length > 400 ? null : parseArxivId(address);
  return found && { kind: 'arxiv', ...found };
}

function doiAt(address: string): Reference | null {
  const own = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(address) ? doiOf(address) : null;
  const inside = DOI.exec(address)?.[1]?.replace(/%2f/i, '/').replace(VIEW, '');
  const doi = own ?? (inside === undefined ? null : doiOf(inside));
  if (doi === null) return null;
  const arxiv = isArxivDoi(doi) ? parseArxivId(doi) : null;
  if (arxiv) return { kind: 'arxiv', ...arxiv };
  // bioRxiv and medRxiv put the version behind it.
  return { kind: 'doi', doi: doi.replace(/^(10\.(?:1101|64898)\/[\d.]+)v\d+$/, '$1') };
}
