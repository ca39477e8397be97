import { describe, expect, it } from 'vitest';
import { decodeEntities, htmlToText } from '../../../shared/bibliography/html.ts';

describe('decodeEntities', () => {
  it.each([
    ['Q&amp;A', 'Q&A'],
    ['&lt;b&gt; &quot;x&quot; &apos;y&apos;', '<b> "x" \'y\''],
    ['caf&eacute; &ndash; na&iuml;ve &Ouml;', 'café – naïve Ö'],
    ['&alpha;-&Omega;', 'α-Ω'],
    ['&#233;&#xE9;&#XE9;', 'ééé'],
    ['&#8211;&#x1F600;', '–😀'],
    ['&#146;', '’'],
    ['&amp;lt;', '<'],
    ['&amp;amp;', '&'],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['R&D; &unknown; AT&T &', 'R&D; &unknown; AT&T &'],
  ])('reads %j as %j', (html, text) => {
    expect(decodeEntities(html)).toBe(text);
  });
});

describe('htmlToText', () => {
  it.each([
    ['<i>in vivo</i> and <b>bold</b>', 'in vivo and bold'],
    ['H<sub>2</sub>O, 10<sup>−9</sup>', 'H₂O, 10⁻⁹'],
    ['1<sup>st</sup>', '1st'],
    ['line<br/>break', 'line break'],
    ['<a href="http://x/?a=1">link</a><!-- note -->', 'link'],
    ['<jats:italic>x</jats:italic> <mml:mi>y</mml:mi>', 'x y'],
    ['&lt;i&gt;once too often&lt;/i&gt;', 'once too often'],
    ['a < b and c > d', 'a < b and c > d'],
    ['The <mask> and <unk> tokens', 'The <mask> and <unk> tokens'],
    ['List<String>', 'List<String>'],
  ])('reads %j as %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
