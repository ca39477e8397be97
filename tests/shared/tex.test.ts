import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMath, texToText } from '../../shared/tex.ts';
import { texString } from './tex/arbitrary.ts';

describe('splitMath', () => {
  it.each<[string, string[]]>([
    ['PanGu-$α$: Large', ['PanGu-', '=α', ': Large']],
    ['$$E = mc^2$$', ['=E = mc^2']],
    ['a \\(x\\) b \\[ y \\]', ['a ', '=x', ' b ', '= y ']],
    ['costs $5 and $6 million', ['costs $5 and $6 million']],
    ['from $5 to 10$', ['from $5 to 10$']],
    ['$100K/$200K', ['$100K/$200K']],
    ['a lone $ sign', ['a lone $ sign']],
    ['\\$5 and \\$6', ['\\$5 and \\$6']],
    ['$x$1', ['$x$1']],
    ['$ x$', ['$ x$']],
    ['$x $', ['$x $']],
    ['$a$ and $b$', ['=a', ' and ', '=b']],
    ['$\\text{if $x$}$ else', ['=\\text{if $x$}', ' else']],
    ['${a$ b', ['${a$ b']],
    ['$a}b$', ['$a}b$']],
    ['$x\\$y$', ['=x\\$y']],
    ['$$ a', ['$$ a']],
    ['$$$$', ['$$$$']],
    ['one $x\n\ny$ two', ['one $x\n\ny$ two']],
    ['one \\(x\n\ny\\) two', ['one \\(x\n\ny\\) two']],
    ['\\(x', ['\\(x']],
    ['', []],
  ])('splits %j', (text, expected) => {
    const segments = splitMath(text);
    expect(segments.map((each) => (each.math ? `=${each.text}` : each.text))).toEqual(expected);
  });

  it('loses nothing but the delimiters', () => {
    fc.assert(
      fc.property(texString, (text) => {
        let at = 0;
        for (const { math, text: inner } of splitMath(text)) {
          const forms = math
            ? [`$$${inner}$$`, `$${inner}$`, `\\(${inner}\\)`, `\\[${inner}\\]`]
            : [inner];
          const form = forms.find((each) => text.startsWith(each, at));
          expect(form).toBeDefined();
          at += form?.length ?? 0;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('texToText', () => {
  it.each([
    ['PanGu-$α$: Large', 'PanGu-α: Large'],
    ['PanGu-$\\alpha$', 'PanGu-α'],
    ['\\alpha-helix', 'α-helix'],
    ['E$^2$-LLM', 'E²-LLM'],
    ['E^2-LLM', 'E^2-LLM'],
    ['$x^{n+1}_{ij}$', 'xⁿ⁺¹ᵢⱼ'],
    ['$x^{q}$, $x_{\\log}$', 'x^q, x_log'],
    ['$90^\\circ$', '90°'],
    ['G\\"{o}del, G\\"odel, G{\\"o}del, G{\\"{o}}del', 'Gödel, Gödel, Gödel, Gödel'],
    ["\\'e \\`a \\^o \\~n \\c{c} \\c c \\v{s} \\'{\\i} \\H{o}", 'é à ô ñ ç ç š í ő'],
    ["Stra\\ss e, \\O re, \\L{}\\'od\\'z, {\\ss}", 'Straße, Øre, Łódź, ß'],
    ['\\emph{x} and \\textbf{\\textit{y}}', 'x and y'],
    ['100\\% \\& \\#1 \\_ \\$5 \\{a\\}', '100% & #1 _ $5 {a}'],
    ['Figure~1, but ~10 more', 'Figure 1, but ~10 more'],
    ['pages 1--2 --- well', 'pages 1--2 --- well'],
    ['{BERT} and {GPT-2}', 'BERT and GPT-2'],
    ['from {0, 1} to {a, b}', 'from {0, 1} to {a, b}'],
    ['\\emph{the $k$-means} way', 'the k-means way'],
    ['$\\mathcal{O}(n \\log n)$', 'O(n log n)'],
    ['$\\frac{1}{2}$ $\\frac{a+b}{c}$ $\\sqrt{2}$', '1/2 (a+b)/c √2'],
    ['$\\left( \\hat{y} \\right)$', '( ŷ )'],
    ['$\\hat{+}$', '+'],
    ['Name\\thanks{Work done at home}', 'Name'],
    ['see \\href{https://example.org}{here}', 'see here'],
    ['H\\textsubscript{2}O', 'H₂O'],
    ['C:\\dir\\new', 'C:\\dir\\new'],
    ['a lone \\', 'a lone \\'],
    ['$5 and $6', '$5 and $6'],
    ['{unclosed \\emph{x', '{unclosed \\emph{x'],
    [
      'Plain: text (with) [signs] <&> "quotes" ^_ 50%',
      'Plain: text (with) [signs] <&> "quotes" ^_ 50%',
    ],
  ])('reads %j as %j', (tex, text) => {
    expect(texToText(tex)).toBe(text);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(texString, (text) => {
        expect(typeof texToText(text)).toBe('string');
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['$'],
    ['${'],
    ['$a'],
    ['\\('],
    ['\\[ '],
    ['{'],
    ['{}'],
    ['\\emph{'],
    ["\\'{"],
    ["\\'"],
    ['$\\frac'],
    ['\\left{'],
    ['\\hat'],
    ['$x^{'],
    ['\\v '],
    ['a\n\n$b'],
  ])('reads 200,000 characters of %j in linear time: squared, it takes minutes', (piece) => {
    const count = Math.floor(200_000 / piece.length);
    for (const text of [piece.repeat(count), piece.repeat(count) + '}'.repeat(count)]) {
      texToText(text);
      texToText(`$${text}$`);
    }
  });
});
