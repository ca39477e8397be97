import { seededRandom } from '../../../scripts/bench/shuffle.mjs';

/** So many items a feed has: about 5 MB of text in each format. */
const ITEMS = 3000;

/**
 * The same made-up papers in every format that is measured, always the same bytes: titles with TeX
 * and references, abstracts with markup where the format has any, several authors.
 */
export function makeFeeds() {
  const random = seededRandom(17);
  const word = () => WORDS[Math.floor(random() * WORDS.length)];
  const words = (count) => Array.from({ length: count }, word).join(' ');
  const papers = Array.from({ length: ITEMS }, (_each, index) => ({
    id: `26${String(1 + (index % 11)).padStart(2, '0')}.${String(10000 + index)}`,
    title: `${words(9)} & $\\alpha$-${word()} < ${word()}`,
    abstract: Array.from({ length: 9 }, () => `${words(20)}.`).join(' '),
    authors: Array.from({ length: 4 }, () => `${cap(word())} ${cap(word())}`),
    day: `2026-11-${String(1 + (index % 27)).padStart(2, '0')}`,
  }));
  return { rss: rss(papers), atom: atom(papers), rdf: rdf(papers), 'json-feed': json(papers) };
}

const WORDS =
  'kites wind string learn land model tail frame gust field long short context token sky cloud lift drag line reel spool knot loop dive turn stall climb soar tether bridle sail spar joint cloth paper silk bamboo carbon glide steer'.split(
    ' ',
  );

const cap = (text) => text[0].toUpperCase() + text.slice(1);

const xml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const html = (text) => xml(`<p>${xml(text)}</p><p><em>More</em> at <a href="/x">the page</a>.</p>`);

function rss(papers) {
  const items = papers.map(
    ({ id, title, abstract, authors, day }) => `<item>
<title>${xml(title)}</title><link>https://example.org/paper/${id}</link>
<guid isPermaLink="false">paper-${id}</guid><pubDate>${new Date(day).toUTCString()}</pubDate>
${authors.map((name) => `<dc:creator>${name}</dc:creator>`).join('')}
<prism:doi>10.5555/${id}</prism:doi><description>${html(abstract)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>Kites</title><link>https://example.org/</link><description>Kites</description>
${items.join('\n')}</channel></rss>`;
}

function atom(papers) {
  const entries = papers.map(
    ({ id, title, abstract, authors, day }) => `<entry><id>urn:paper:${id}</id>
<title>${xml(title)}</title><updated>${day}T00:00:00Z</updated>
<link rel="alternate" href="https://example.org/paper/${id}"/>
${authors.map((name) => `<author><name>${name}</name></author>`).join('')}
<summary type="html">${html(abstract)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Kites</title><id>urn:kites</id><updated>2026-11-27T00:00:00Z</updated>
${entries.join('\n')}</feed>`;
}

function rdf(papers) {
  const items = papers.map(
    ({ id, title, abstract, authors, day }) => `<item rdf:about="https://example.org/paper/${id}">
<title>${xml(title)}</title><link>https://example.org/paper/${id}</link><dc:date>${day}</dc:date>
${authors.map((name) => `<dc:creator>${name}</dc:creator>`).join('')}
<description>${html(abstract)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Kites</title><link>https://example.org/</link><description>Kites</description></channel>
${items.join('\n')}</rdf:RDF>`;
}

function json(papers) {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Kites',
    items: papers.map(({ id, title, abstract, authors, day }) => ({
      id: `paper-${id}`,
      url: `https://example.org/paper/${id}`,
      title,
      content_html: `<p>${xml(abstract)}</p>`,
      authors: authors.map((name) => ({ name })),
      date_published: `${day}T00:00:00Z`,
    })),
  });
}
