import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlScanner } from '../../../../shared/feed/xml/scanner.ts';

/** Events in short: `<name a=1>`, `</>`, and text as it is. */
function scan(text: string) {
  const scanner = new XmlScanner(text);
  const events: string[] = [];
  for (let event = scanner.next(); event !== null; event = scanner.next()) {
    if (event.kind === 'text') events.push(event.text);
    else if (event.kind === 'end') events.push('</>');
    else {
      const attributes = [...event.attributes].map(([name, value]) => ` ${name}=${value}`);
      events.push(`<${event.name}${attributes.join('')}>`);
    }
  }
  return { events, scanner };
}

const eventsOf = (text: string) => scan(text).events;
const problemOf = (text: string) => scan(text).scanner.problem;

describe('XmlScanner', () => {
  it('gives elements, text and CDATA, without comments and instructions', () => {
    const text = `<?xml version="1.0"?><!-- <x> --><a b='1' c="2"><!-- - -->x &amp; y<?php > ?><d/><![CDATA[<e> &amp; ]] >]]></a>`;
    expect(eventsOf(text)).toEqual(['<a b=1 c=2>', 'x & y', '<d>', '</>', '<e> &amp; ]] >', '</>']);
    expect(problemOf(text)).toBeNull();
  });

  it('decodes references once, and leaves what it does not know', () => {
    expect(
      eventsOf(
        '<a t="&lt;&quot;&#x3C3;">&amp;lt; &#233;&eacute;&nbsp;&hearts; &lol9; & &; &#0; &#xD800; R&D</a>',
      ),
    ).toEqual(['<a t=<"σ>', '&lt; éé\u00a0♥ &lol9; & &; \ufffd \ufffd R&D', '</>']);
  });

  it('names elements and attributes by their namespaces, not by their prefixes', () => {
    const text = `<x:feed xmlns:x="http://www.w3.org/2005/Atom" xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <title xmlns="http://purl.org/dc/elements/1.1/" r:about="u" xml:base="v"/><title/></x:feed>`;
    expect(eventsOf(text).filter((event) => event.startsWith('<') && event !== '</>')).toEqual([
      '<atom:feed>',
      '<dc:title rdf:about=u xml:base=v>',
      '<title>',
    ]);
  });

  it('gives the address of the namespace', () => {
    expect(new XmlScanner('<a:b xmlns:a="urn:x"/>').next()).toEqual({
      kind: 'start',
      name: '?:b',
      uri: 'urn:x',
      attributes: new Map(),
    });
  });

  it('reads names in any case', () => {
    expect(eventsOf('<RSS VERSION="2.0"><pubDate>x</PUBDATE></rss>')).toEqual([
      '<rss version=2.0>',
      '<pubdate>',
      'x',
      '</>',
      '</>',
    ]);
  });

  it('holds an attribute called __proto__ as any other', () => {
    const event = new XmlScanner('<a __proto__="x" constructor="y"/>').next();
    expect(event?.kind === 'start' && [...event.attributes]).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it.each([
    ['a bare <', '<a>1 < 2 <3 <= 4</a>', ['<a>', '1 < 2 <3 <= 4', '</>']],
    ['attributes without quotes or value', '<a b=c d e=/></a>', ['<a b=c d= e=/>', '</>']],
    ['a tag that was not closed', '<a <b>x</b></a>', ['<a>', '<b>', 'x', '</>', '</>']],
    ['stray signs in a tag', '<a "=/ b="1">x</a>', ['<a b=1>', 'x', '</>']],
    ['attributes given twice', '<a b="1" b="2"/>', ['<a b=1>', '</>']],
    ['blanks in end tags', '<a>x</a\n>', ['<a>', 'x', '</>']],
    ['more after the root', '<a/>\n<b/>x', ['<a>', '</>']],
    ['other declarations', '<a><!ELEMENT x>y</a>', ['<a>', 'y', '</>']],
    ['> in a quoted value', '<a b="x>y">z</a>', ['<a b=x>y>', 'z', '</>']],
  ])('tolerates %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
    expect(problemOf(text)).toBeNull();
  });

  it.each([
    [
      'closed in the wrong order',
      '<a><b><c>x</b></c>y</a>',
      ['<a>', '<b>', '<c>', 'x', '</>', '</>', 'y', '</>'],
    ],
    ['closed without having been opened', '<a></b>x</a>', ['<a>', 'x', '</>']],
  ])('mends elements %s, and says so', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
    expect(problemOf(text)).toEqual({ code: 'malformed', line: 1 });
    expect(scan(text).scanner.isBroken).toBe(false);
  });

  it.each([
    ['', []],
    ['text', []],
    ['<a>\n<b>x', ['<a>', '\n', '<b>', 'x', '</>', '</>']],
    ['<a>x<b', ['<a>', 'x', '</>']],
    ['<a>x<b c="d>y</b></a>', ['<a>', 'x', '</>']],
    ['<a>x<!-- y</a>', ['<a>', 'x', '</>']],
    ['<a>x<![CDATA[ y</a>', ['<a>', 'x', '</>']],
    ['<a>x<? y</a>', ['<a>', 'x', '</>']],
    ['<!DOCTYPE a "', []],
  ])('tells that %j breaks off', (text, events) => {
    expect(eventsOf(text)).toEqual(events);
    expect(scan(text).scanner.isBroken).toBe(true);
    expect(problemOf(text)?.code).toBe('malformed');
  });

  it('skips a document type, and stops at one with declarations', () => {
    const rss91 = `<!DOCTYPE rss PUBLIC "-//Netscape//DTD [RSS] 0.91//EN" 'http://x/>.dtd'><rss/>`;
    expect(eventsOf(rss91)).toEqual(['<rss>', '</>']);
    expect(problemOf(rss91)).toBeNull();
    const bomb =
      '<?xml version="1.0"?>\n<!doctype\nrss SYSTEM "x" [<!ENTITY a "b">]><rss>&a;</rss>';
    expect(eventsOf(bomb)).toEqual([]);
    expect(problemOf(bomb)).toEqual({ code: 'doctype', line: 3 });
    expect(eventsOf('<a><b>x<!DOCTYPE y [')).toEqual(['<a>', '<b>', 'x', '</>', '</>']);
    expect(problemOf('<a><b>x<!DOCTYPE y [')?.code).toBe('doctype');
  });

  it('keeps the name of the document type', () => {
    expect(scan('<!DOCTYPE html><a/>').scanner.doctype).toBe('html');
    expect(scan('<!doctype  HTML PUBLIC "x"><a/>').scanner.doctype).toBe('html');
    expect(scan('<!doctype><a/>').scanner.doctype).toBe('');
  });

  it('stops at 256 levels', () => {
    expect(problemOf(`${'<a>'.repeat(256)}${'</a>'.repeat(256)}`)).toBeNull();
    const deep = scan(`${'<a>'.repeat(257)}${'</a>'.repeat(257)}`);
    expect(deep.scanner.problem?.code).toBe('malformed');
    expect(deep.events).toHaveLength(512);
  });

  it('cuts text, values and attributes beyond all reason', () => {
    const [, text = ''] = eventsOf(`<a>${'x'.repeat(1_000_001)}</a>`);
    expect(text).toHaveLength(1_000_000);
    const event = new XmlScanner(
      `<a v="${'x'.repeat(70_000)}" ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(' ')}/>`,
    ).next();
    if (event?.kind !== 'start') throw new Error('no start');
    expect(event.attributes.get('v')).toHaveLength(65_536);
    expect(event.attributes.size).toBe(256);
  });

  const PIECES =
    `<a |<a>|</a>|</a|<b:c |<a/>|<|</|<!|<!--|-->|<![CDATA[|]]>|<?|?>|<!doctype|<!doctype>|[|&|&amp;|
    &a|x|"|'|=| b="|>| xmlns:b="c"| xmlns="d">|</b:c>`.split(/\|\s*/);
  const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 });

  it('looks at each character a fixed number of times, whatever is repeated', () => {
    fc.assert(
      fc.property(pieces, pieces, (start, repeated) => {
        const head = `<r>${start.join('')}`;
        const text = head + repeated.join('').repeat(100);
        expect(scan(text).scanner.steps).toBeLessThan(3 * text.length + 10);
      }),
      { numRuns: 1000 },
    );
  });

  it('always gives an end for each start, in order', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.array(fc.string({ unit: 'binary' }))), (all) => {
        const open: string[] = [];
        const scanner = new XmlScanner(all.join(''));
        for (let event = scanner.next(); event !== null; event = scanner.next()) {
          if (event.kind === 'start') open.push(event.name);
          else if (event.kind === 'end') expect(event.name).toBe(open.pop());
          else expect(open.length).toBeGreaterThan(0);
        }
        expect(open).toEqual([]);
        expect(scanner.next()).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
