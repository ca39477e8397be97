/** What a prefix stands for: the address, and our short word for it. */
export type Namespace = { uri: string; vocabulary: string };

/** Our words for the namespaces that feeds use, by address without scheme and closing mark. */
const VOCABULARIES = new Map([
  ['', ''],
  ['purl.org/rss/1.0', ''], // RSS 1.0
  ['my.netscape.com/rdf/simple/0.9', ''], // RSS 0.90
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'], // Atom 0.3
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['arxiv.org/schemas/atom', 'arxiv'],
  ['a9.com/-/spec/opensearch/1.1', 'opensearch'],
  ['a9.com/-/spec/opensearchrss/1.0', 'opensearch'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
]);

/** Prefixes that feeds use without declaring them. */
const USUAL = new Set(
  'arxiv atom content dc dcterms feedburner opensearch prism rdf sy'.split(' '),
);

const XML: Namespace = { uri: 'http://www.w3.org/XML/1998/namespace', vocabulary: 'xml' };
const UNKNOWN = '?';
const NONE: readonly string[] = [];

/** The prefixes in force, as elements open and close (Namespaces in XML 1.0). */
export class Namespaces {
  readonly #bound = new Map<string, Namespace[]>([['xml', [XML]]]);

  /** Takes in what an element declares; the prefixes, to be given to `close`. */
  open(attributes: ReadonlyMap<string, string>): readonly string[] {
    if (attributes.size === 0) return NONE;
    const declared: string[] = [];
    for (const [name, uri] of attributes) {
      if (!isDeclaration(name)) continue;
      const prefix = name.slice('xmlns:'.length);
      const namespace = { uri, vocabulary: vocabularyOf(uri.trim(), prefix) };
      const outer = this.#bound.get(prefix);
      if (outer) outer.push(namespace);
      else this.#bound.set(prefix, [namespace]);
      declared.push(prefix);
    }
    return declared;
  }

  /** Takes back what an element declared. */
  close(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#bound.get(prefix)?.pop();
  }

  /** The namespace of a prefix; of none: that of elements without prefix. */
  of(prefix: string): Namespace {
    const known = this.#bound.get(prefix)?.at(-1);
    if (known) return known;
    return { uri: '', vocabulary: prefix === '' || USUAL.has(prefix) ? prefix : UNKNOWN };
  }

  /** Attributes by our names, without declarations. Those without prefix are in no namespace. */
  attributes(raw: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    if (raw.size === 0) return raw;
    const named = new Map<string, string>();
    for (const [name, value] of raw) {
      if (isDeclaration(name)) continue;
      const colon = name.indexOf(':');
      const key = colon < 0 ? name : keyOf(this.of(name.slice(0, colon)), name.slice(colon + 1));
      if (!named.has(key)) named.set(key, value);
    }
    return named;
  }
}

/** Our name of an element or attribute: `dc:creator`; of RSS, which has no namespace, `title`. */
export function keyOf(namespace: Namespace, local: string): string {
  return namespace.vocabulary === '' ? local : `${namespace.vocabulary}:${local}`;
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

function vocabularyOf(uri: string, prefix: string): string {
  if (uri.length > 200) return UNKNOWN;
  const bare = uri
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]$/, '');
  // PRISM puts its version into the address, in two places over the years.
  if (/^(?:www\.)?prismstandard\.org\/namespaces\b/.test(bare)) return 'prism';
  // RSS 2.0 has no namespace, but some give it one of their own.
  return VOCABULARIES.get(bare) ?? (prefix === '' ? '' : UNKNOWN);
}
