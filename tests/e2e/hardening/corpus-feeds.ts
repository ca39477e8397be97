import { escapeHtml } from '../../../shared/html-escape.ts';
import type { Payload } from '../../fixtures/hostile/payloads.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 has no such characters
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** A text as XML says it. */
const xml = (text: string) => escapeHtml(text.replace(NO_XML, '\ufffd'));

/** HTML in a feed, unescaped: what it holds is meant as markup. */
const cdata = (text: string) =>
  `<![CDATA[${text.replace(NO_XML, '\ufffd').replaceAll(']]>', ']]&gt;')}]]>`;

/** RSS 2.0 with a hostile text in every field of every item. */
export function rssFeed(all: readonly Payload[]): string {
  const items = all.map(
    ({ nr, text }) => `<item><title>Rss${nr} ${xml(text)}</title><link>${xml(text)}</link>
<guid isPermaLink="false">rss${nr}</guid><dc:creator>${xml(text)}</dc:creator>
<description>${cdata(text)}</description><category>${xml(text)}</category>
<enclosure url="${xml(text)}" type="application/pdf" length="1"/></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${cdata(all[0]?.text ?? '')} of kites</title><link>javascript:x</link>${items.join('\n')}</channel></rss>`;
}

/** Atom, likewise, with titles and contents of every type. */
export function atomFeed(all: readonly Payload[]): string {
  const entries = all.map(
    ({ nr, text }) => `<entry><id>atom${nr}</id><title type="html">Atom${nr} ${xml(text)}</title>
<link href="${xml(text)}"/><author><name>${xml(text)}</name><uri>${xml(text)}</uri></author>
<content type="html">${xml(text)}</content><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><script>${xml(text)}</script><a href="${xml(text)}" onclick="${xml(text)}">${xml(text)}</a></div></summary>
<updated>2026-01-01T00:00:00Z</updated><category term="${xml(text)}"/></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:x">
<title>Atoms</title><id>x</id><updated>2026-01-01T00:00:00Z</updated>${entries.join('\n')}</feed>`;
}

/** JSON Feed, likewise, with keys that would change all objects. */
export function jsonFeed(all: readonly Payload[]): string {
  const items = all.map(({ nr, text }) => ({
    ['__proto__']: { polluted: 1 },
    constructor: { prototype: { polluted: 1 } },
    id: `json${nr}`,
    url: text,
    external_url: text,
    title: `Json${nr} ${text}`,
    content_html: text,
    content_text: text,
    summary: text,
    image: text,
    authors: [{ name: text, url: text, avatar: text }],
    tags: [text],
    attachments: [{ url: text, mime_type: 'application/pdf' }],
    [text]: text,
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Jsons', items });
}

/** An answer of Hugging Face, likewise. */
export function huggingFace(all: readonly Payload[]): string {
  return JSON.stringify(
    all.map(({ nr, text }) => {
      const id = `2611.${10_000 + nr}`;
      const publishedAt = '2026-11-26T09:00:00.000Z';
      return {
        ['__proto__']: { polluted: 1 },
        title: `Face${nr} ${text}`,
        publishedAt,
        thumbnail: text,
        organization: { name: text, fullname: text, avatar: text },
        paper: {
          ['__proto__']: { polluted: 1 },
          id,
          title: `Face${nr} ${text}`,
          summary: text,
          ai_summary: text,
          authors: [{ name: text, ['__proto__']: { polluted: 1 } }],
          publishedAt,
          submittedOnDailyAt: publishedAt,
          githubRepo: text,
          projectPage: text,
          ai_keywords: [text],
          upvotes: 1,
        },
      };
    }),
  );
}
