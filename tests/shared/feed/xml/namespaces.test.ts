import { describe, expect, it } from 'vitest';
import { keyOf, Namespaces } from '../../../../shared/feed/xml/namespaces.ts';

const key = (uri: string, prefix = 'p') => {
  const namespaces = new Namespaces();
  namespaces.open(new Map([[prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri]]));
  return keyOf(namespaces.of(prefix), 'x');
};

describe('Namespaces', () => {
  it.each([
    ['http://purl.org/rss/1.0/', 'x'],
    ['http://my.netscape.com/rdf/simple/0.9/', 'x'],
    ['http://www.w3.org/2005/Atom', 'atom:x'],
    ['https://www.w3.org/2005/atom/', 'atom:x'],
    ['http://purl.org/atom/ns#', 'atom:x'],
    ['http://purl.org/dc/elements/1.1/', 'dc:x'],
    ['http://purl.org/dc/terms/', 'dcterms:x'],
    ['http://prismstandard.org/namespaces/basic/2.0/', 'prism:x'],
    ['http://prismstandard.org/namespaces/1.2/basic/', 'prism:x'],
    ['http://prismstandard.org/namespaces/basic/3.0/', 'prism:x'],
    ['http://arxiv.org/schemas/atom', 'arxiv:x'],
    ['urn:other', '?:x'],
    [`http://${'x'.repeat(1000)}`, '?:x'],
  ])('knows %s', (uri, name) => {
    expect(key(uri)).toBe(name);
  });

  it('takes elements of an unknown default namespace for RSS', () => {
    expect(key('http://backend.userland.com/rss2', '')).toBe('x');
    expect(key('http://www.w3.org/1999/xhtml', '')).toBe('xhtml:x');
  });

  it('knows the usual prefixes that nobody declared, but believes what is declared', () => {
    expect(keyOf(new Namespaces().of('dc'), 'x')).toBe('dc:x');
    expect(keyOf(new Namespaces().of('constructor'), 'x')).toBe('?:x');
    expect(key('urn:other', 'dc')).toBe('?:x');
  });

  it('ends a declaration with its element', () => {
    const namespaces = new Namespaces();
    namespaces.open(new Map([['xmlns:a', 'http://www.w3.org/2005/Atom']]));
    const inner = namespaces.open(new Map([['xmlns:a', 'http://purl.org/dc/elements/1.1/']]));
    expect(namespaces.of('a').vocabulary).toBe('dc');
    namespaces.close(inner);
    expect(namespaces.of('a').vocabulary).toBe('atom');
  });

  it('gives attributes without declarations', () => {
    const namespaces = new Namespaces();
    const raw = new Map([
      ['xmlns:r', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
      ['r:about', 'a'],
      ['href', 'b'],
      ['xml:lang', 'c'],
    ]);
    namespaces.open(raw);
    expect([...namespaces.attributes(raw)]).toEqual([
      ['rdf:about', 'a'],
      ['href', 'b'],
      ['xml:lang', 'c'],
    ]);
  });
});
