import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../shared/feed/read-feed.ts';
import { fixtureBytes, utf8 } from './feed-fixture.ts';

const ADDRESS = 'https://letters.example.org/rss';

describe('readRdf', () => {
  it('reads the fixture', () => {
    expect(readFeed(fixtureBytes('rdf.xml'), ADDRESS)).toEqual({
      format: 'rdf',
      title: 'Invented Letters',
      home: 'https://letters.example.org/',
      items: [
        {
          id: 'https://letters.example.org/a/1',
          on: '2026-03-05',
          draft: {
            title: 'Observation of Nothing at 5σ',
            authors: [
              { family: 'Void', given: 'K.' },
              { family: 'Blank', given: 'L.' },
            ],
            published: '2026-03-05',
            doi: '10.5555/lectern.letters.1',
            venue: 'Invented Letters',
            abstract: 'We observe nothing, carefully.',
          },
        },
        {
          id: 'https://letters.example.org/a/2',
          on: '2026-03-05',
          draft: {
            title: 'Erratum: Observation of Nothing',
            published: '2026-03-05',
            url: 'https://letters.example.org/a/2',
          },
        },
      ],
      problems: [],
    });
  });

  it('reads other prefixes, and RSS 0.90, whose items have no name but their link', () => {
    const text = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://purl.org/rss/1.0/">
      <x:item r:about="urn:1"><x:title>a</x:title></x:item></r:RDF>`;
    expect(readFeed(utf8(text), ADDRESS)).toEqual({
      format: 'rdf',
      items: [{ id: 'urn:1', draft: { title: 'a' } }],
      problems: [],
    });
    const old = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
      <channel><title>Kites</title></channel><item><title>a</title><link>/1</link></item></rdf:RDF>`;
    expect(readFeed(utf8(old), ADDRESS).items.map(({ id }) => id)).toEqual([
      'https://letters.example.org/1',
    ]);
  });
});
