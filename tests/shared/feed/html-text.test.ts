import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../shared/feed/html-text.ts';

const read = (cases: readonly (readonly [html: string, text: string])[]) => {
  it.each(cases)('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
};

describe('htmlToText: what is no HTML stays', () => {
  read([
    ['', ''],
    ['Plain  text', 'Plain text'],
    ['a < b', 'a < b'],
    ['a<b and c>d', 'a<b and c>d'],
    ['$x<y$', '$x<y$'],
    ['$p<0.05$, $i<n$', '$p<0.05$, $i<n$'],
    ['if x <a and b> c', 'if x <a and b> c'],
    ['the <mask> token', 'the <mask> token'],
    ['from <source> to <target>', 'from <source> to <target>'],
    ['starts with <s>, goes on', 'starts with <s>, goes on'],
    ['I <3 kites', 'I <3 kites'],
    ['ends in <', 'ends in <'],
    ['ends in <b', 'ends in <b'],
    ['<!notdoctype>', '<!notdoctype>'],
    ['R&D & AT&T; &nosuch;', 'R&D & AT&T; &nosuch;'],
    ['one\n\ntwo\nlines', 'one\n\ntwo lines'],
  ]);
});

describe('htmlToText: tags', () => {
  read([
    ['<b>bold</b> and <i class="x">it</i>', 'bold and it'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<p>One\n\nstill one</p>', 'One still one'],
    ['one\n\n<i>two</i>', 'one\n\ntwo'],
    ['One<br>more<br/><br>Two', 'One more\n\nTwo'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['CO<sub>2</sub> 10<sup>-3</sup>', 'CO2 10-3'],
    ['<a title="a > b" href=\'x>y\'>link</a>', 'link'],
    ['<a title="never closed>link</a> on', 'link on'],
    ['<P>UPPER</P>', 'UPPER'],
    ['<img src=x onerror="alert(1)">after', 'after'],
    ['<my-widget data-x="1">in</my-widget>', 'in'],
    ['<jats:unheard-of>in</jats:unheard-of>', 'in'],
    ['a<!-- <b> -- > -->b', 'ab'],
    ['a<!-- never closed', 'a'],
    ['<!DOCTYPE html><?xml version="1.0"?>a', 'a'],
    ['<![CDATA[a<b &amp; c]]> d', 'a<b &amp; c d'],
    ['<![CDATA[cut off', 'cut off'],
  ]);
});

describe('htmlToText: what is dropped with its content', () => {
  read([
    ['a<script>alert("<b>")</script>b', 'ab'],
    ['a<SCRIPT>alert(1)</ScRiPt >b', 'ab'],
    ['a<script>never closed <p>b', 'a'],
    ['a<style>p{}</style>b', 'ab'],
    ['a<template><p>x</p></template>b', 'ab'],
    ['a<svg onload=alert(1)><text>x</text></svg>b', 'ab'],
    ['a<svg onload=alert(1)>not closed', 'anot closed'],
    ['a<svg/>b', 'ab'],
    ['a<iframe srcdoc="<script>1</script>">x</iframe>b', 'ab'],
  ]);
});

describe('htmlToText: character references, once', () => {
  read([
    ['&lt;b&gt; &amp;lt; &quot;&#39;&apos;', "<b> &lt; \"''"],
    ['&Eacute;&szlig;&alpha;&rarr;&hellip;', 'Éßα→…'],
    ['&notin;&lceil;&and;&tilde;', '∉⌈∧˜'],
    ['&#8211; &#x2013; &#150;', '– – –'],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['a&nbsp;&ensp;b', 'a b'],
    ['a\ud800b\u0000c', 'a\ufffdbc'],
    ['&lt;script&gt;text&lt;/script&gt;', '<script>text</script>'],
  ]);
});

const TEX = '<annotation encoding="application/x-tex">\\sigma^2</annotation>';

describe('htmlToText: formulas', () => {
  read([
    ['<math> <mi> x </mi>\n<mo>=</mo><mn>2</mn> </math>', 'x=2'],
    [`is <math><semantics><mi>σ</mi>${TEX}</semantics></math>.`, 'is $\\sigma^2$.'],
    [
      '<mml:math><mml:semantics><mml:mi>x</mml:mi><mml:annotation encoding="text/plain">ex</mml:annotation></mml:semantics></mml:math>',
      'x',
    ],
    ['<math><mi>x</mi><annotation-xml><ci>y</ci></annotation-xml></math>', 'x'],
    ['<jats:tex-math>$$a &lt; b$$</jats:tex-math>', '$a < b$'],
    ['<tex-math>\\(a\\)</tex-math>', '$a$'],
    [
      '<tex-math>\\documentclass{minimal}\\begin{document}$$x^2$$\\end{document}</tex-math>',
      '$x^2$',
    ],
    [
      '<jats:alternatives><jats:tex-math>$x$</jats:tex-math><mml:math><mml:mi>x</mml:mi></mml:math></jats:alternatives>',
      '$x$',
    ],
    ['<alternatives><math><mi>x</mi></math><tex-math>x_1</tex-math></alternatives>', '$x_1$'],
    ['<alternatives><math><mi>x</mi></math></alternatives>', 'x'],
    ['<math><mi>x', 'x'],
    ['</math>x', 'x'],
  ]);
});

describe('htmlToText: hostile text', () => {
  it.each([
    ['tags that do not end', '<b '.repeat(1e5)],
    ['tags that end far away', `${'<b '.repeat(1e5)}>`],
    ['quotes that do not close', '<a x="'.repeat(1e5)],
    ['comments', '<!--'.repeat(1e5)],
    ['sections', '<![CDATA['.repeat(1e5)],
    ['open formulas', '<math>x'.repeat(1e5) + '</math>'.repeat(1e5)],
    ['scripts', '<script></script>'.repeat(1e5)],
    ['drawings', '<svg>'.repeat(1e5)],
    ['breaks', '<br>'.repeat(1e5)],
    ['empty lines', '\n '.repeat(1e5)],
    // Unicode's composition takes an hour for these, as they are.
    ['accents', `a${'\u0301\u0316'.repeat(1e6)}`],
  ])('takes no time over %s', (_name, html) => {
    const start = process.cpuUsage();
    htmlToText(html);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});
