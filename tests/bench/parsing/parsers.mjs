import { XMLParser } from 'fast-xml-parser';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/**
 * What is measured beside ours. Each takes the text of a feed and gives how many items it found;
 * none makes papers of them, as ours does. fast-xml-parser makes a tree and nothing else.
 */
export const PEERS = {
  feedsmith: (text) => {
    const { feed } = parseFeed(text);
    return (feed.items ?? feed.entries ?? []).length;
  },
  'rss-parser': async (text) => (await new RssParser().parseString(text)).items.length,
  'fast-xml-parser': (text) => {
    const options = { ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false };
    const tree = new XMLParser(options).parse(text);
    const { rss, feed } = tree;
    return (rss?.channel.item ?? feed?.entry ?? tree['rdf:RDF']?.item ?? []).length;
  },
};

/** The formats that a peer does not read at all. */
export const UNREAD = { 'rss-parser': ['json-feed'], 'fast-xml-parser': ['json-feed'] };
