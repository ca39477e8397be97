import type { ParsedFeed } from './item.ts';
import { readChannel } from './rss.ts';
import type { XmlDocument } from './xml/tree.ts';

/**
 * Reads RSS 1.0 and 0.90, the kind made with RDF (https://web.resource.org/rss/1.0/spec): items
 * stand beside the channel, and each is named by `rdf:about`.
 */
export function readRdf(document: XmlDocument, address: string): ParsedFeed {
  return readChannel(document, address, 'rdf', ({ attributes }) => {
    return (attributes.get('rdf:about') ?? attributes.get('about') ?? '').trim();
  });
}
