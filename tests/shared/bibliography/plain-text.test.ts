import { describe, expect, it } from 'vitest';
import { plainText, titleSegments } from '../../../shared/bibliography/plain-text.ts';

const text = (content: string) => ({ math: false, text: content });
const math = (content: string) => ({ math: true, text: content });

describe('plainText', () => {
  it.each([
    ['Kites and strings', 'Kites and strings'],
    ['  two  blanks\n and a line ', 'two blanks and a line'],
    ['Schr\\"odinger \\& Co', 'Schrödinger & Co'],
    ['\\emph{in vitro} {BERT}', 'in vitro BERT'],
    ['&amp; <i>x</i>', '& x'],
    ['\u202eevil\u0000', 'evil'],
    ['a~b ~ c', 'a~b ~ c'],
    ['Fig.~3 by \\"O', 'Fig. 3 by Ö'],
    ['back \\ slash \\', 'back \\ slash \\'],
    ['C:\\kites', 'C:\\kites'],
    ['{a, b}', '{a, b}'],
    ['{', '{'],
    ['}', '}'],
    ['', ''],
  ])('reads %j as %j', (source, plain) => {
    expect(plainText(source)).toBe(plain);
  });
});

describe('titleSegments', () => {
  it.each([
    ['Kites', [text('Kites')]],
    ['PanGu-$α$: Kites', [text('PanGu-'), math('α'), text(': Kites')]],
    ['  $x$  and &amp; ', [math('x'), text(' and &')]],
    ['$a &lt; b$', [math('a < b')]],
    ['$5 and $10', [text('$5 and $10')]],
    ['<b></b>', [text('Untitled')]],
    ['\u200b', [text('Untitled')]],
    ['', [text('Untitled')]],
    ['\u0301$x$', [text('\u0301'), math('x')]],
  ])('takes %j apart', (title, segments) => {
    expect(titleSegments(title)).toEqual(segments);
  });
});
