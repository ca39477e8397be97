import { describe, expect, it } from 'vitest';
import {
  allWordsOf,
  childOf,
  childrenOf,
  markupOf,
  textOf,
  wordsOf,
} from '../../../../shared/feed/xml/inside.ts';
import { readTree, type XmlElement } from '../../../../shared/feed/xml/tree.ts';

function parse(text: string): XmlElement {
  const { root } = readTree(text, 1);
  if (!root) throw new Error('no root');
  return root;
}

describe('what is inside an element', () => {
  const root = parse('<r><a> </a><b>1</b><a>2<i>3</i></a><c/><b> 4 </b></r>');

  it('finds children by the order of names', () => {
    expect(childrenOf(root, 'b', 'a').map(textOf)).toEqual(['1', '4', '', '23']);
    expect(textOf(childOf(root, 'x', 'b'))).toBe('1');
    expect(childOf(root, 'x', 'constructor')).toBeUndefined();
  });

  it('finds text that is not blank', () => {
    expect(wordsOf(root, 'c', 'a', 'b')).toBe('23');
    expect(wordsOf(root, 'c')).toBe('');
    expect(allWordsOf(root, 'c', 'b', 'a')).toEqual(['1', '4', '23']);
    expect(textOf(undefined)).toBe('');
  });

  it('gives text alone as the HTML that it is', () => {
    expect(markupOf(parse('<r>&lt;b>x&lt;/b> &amp;amp; y</r>'))).toBe('<b>x</b> &amp; y');
    expect(markupOf(parse('<r><![CDATA[<b>x</b>]]> y</r>'))).toBe('<b>x</b> y');
    expect(markupOf(undefined)).toBe('');
  });

  it('gives elements as HTML, with their text escaped', () => {
    const div = parse(
      '<r xmlns:h="http://www.w3.org/1999/xhtml"><h:p class="x">a &lt; b &amp;amp;<h:br/></h:p><annotation encoding="a&quot;TeX"/></r>',
    );
    expect(markupOf(div)).toBe(
      '<p>a &lt; b &amp;amp;<br></p><annotation encoding="aTeX"></annotation>',
    );
  });
});
