import { describe, expect, it } from 'vitest';
import { balance } from '../../../../shared/bibliography/lint/balance.ts';
import { blanks } from '../../../../shared/bibliography/lint/blanks.ts';
import { finalStop } from '../../../../shared/bibliography/lint/final-stop.ts';
import { markup } from '../../../../shared/bibliography/lint/markup.ts';
import { mojibake, rereadText } from '../../../../shared/bibliography/lint/mojibake.ts';
import { shouting } from '../../../../shared/bibliography/lint/shouting.ts';
import { subjectOf } from '../../../../shared/bibliography/lint/subject.ts';
import { CIRCUMSTANCES, editOf, found, mendedTitle, subject, withEntry } from './sample-subject.ts';

describe('markup', () => {
  it.each([
    ['A <i>kite</i> study', 'A kite study'],
    ['AT&amp;T and kites', 'AT&T and kites'],
    ['Twice &amp;lt;i&amp;gt;kites&amp;lt;/i&amp;gt;', 'Twice kites'],
    ['CO<sub>2</sub> &#8211; <jats:italic>in vivo</jats:italic>', 'CO₂ – in vivo'],
  ])('mends %j', (title, mended) => {
    expect(mendedTitle(markup, title)).toBe(mended);
  });

  it.each(['The <mask> token', 'a < b & c > d', 'Smith & Sons', 'x<y>z', 'Tom &c', 'A   <b'])(
    'leaves %j',
    (title) => {
      expect(mendedTitle(markup, title)).toBeNull();
    },
  );

  it('keeps the paragraphs of an abstract with JATS', () => {
    const abstract = '<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>';
    const edit = editOf(markup, subject({}, { abstract }));
    expect(edit).toEqual({ abstract: 'Abstract\n\nOne.\n\nTwo.' });
  });

  it('leaves a title of nothing but markup, for a paper has a title', () => {
    expect(mendedTitle(markup, '<br>')).toBeNull();
  });

  it('mends the title of entry and fact together, and drops how it was spelt', () => {
    const seen = subjectOf(
      subject({ title: 'A [i]kite[/i] &amp;amp; more', authors: [] }).paper,
      { entry: { type: 'book', fields: { title: 'A [i]kite[/i] {\\&}amp;amp; more', isbn: 'x' } } },
      null,
    );
    expect(editOf(markup, seen)).toEqual({
      title: 'A [i]kite[/i] & more',
      entry: { type: 'book', fields: { title: 'A [i]kite[/i] \\& more', isbn: 'x' } },
    });
  });

  it('mends fields of the entry alone, and no other field of it', () => {
    const seen = withEntry({ publisher: 'Kite &amp; Sons', pages: '1-2' }, 'book');
    expect(found(markup, seen)).toEqual([
      { field: 'publisher', before: 'Kite &amp; Sons', after: 'Kite & Sons' },
    ]);
    const edit = editOf(markup, seen);
    expect(Object.keys(edit ?? {})).toEqual(['entry']);
    expect(edit?.entry?.fields).toMatchObject({ publisher: 'Kite \\& Sons', pages: '1--2' });
  });
});

describe('mojibake', () => {
  it.each([
    ['SchrÃ¶dinger', 'Schrödinger'],
    ['PoincarÃ© and CafÃ©s', 'Poincaré and Cafés'],
    ['the kiteâ€™s tail', 'the kite’s tail'],
    ['kites â€“ strings', 'kites – strings'],
    ['10Â°C', '10°C'],
    ['Ã…ngstrÃ¶m', 'Ångström'],
    ['Ð¼Ð¸Ñ€', 'мир'],
    ['å›¾ç‰‡', '图片'],
  ])('reads %j again', (text, right) => {
    expect(rereadText(text)).toBe(right);
    expect(mendedTitle(mojibake, text)).toBe(right);
  });

  it.each([
    'São Paulo, AMANHÃ…',
    '«AMANHû',
    'CAFÉ” and ‘Ü–Ä’',
    'château, pâté — «âge»',
    'naïve café…',
    'Þór Ðuro, Ørsted',
    'Ελληνικά, русский, 中文标题',
    'Ø»Ö»',
    'Việt Nam: Nguyễn',
  ])('leaves %j', (text) => {
    expect(rereadText(text)).toBe(text);
  });
});

describe('blanks', () => {
  it.each([
    ['Two  blanks', 'Two blanks'],
    [' at an end', 'at an end'],
    ['soft\u00adhyphen and zero\u200bwidth', 'softhyphen and zerowidth'],
  ])('mends %j', (title, mended) => {
    expect(mendedTitle(blanks, title)).toBe(mended);
  });

  it('leaves the paragraphs of an abstract', () => {
    expect(found(blanks, subject({}, { abstract: 'One.\n\nTwo.' }))).toEqual([]);
  });
});

describe('final stop', () => {
  it('takes the full stop off a title', () => {
    expect(mendedTitle(finalStop, 'A study of kites.')).toBe('A study of kites');
    expect(mendedTitle(finalStop, 'Attention is all. Really.')).toBe('Attention is all. Really');
  });

  it.each([
    'Kites, Inc.',
    'Kites in the U.S.',
    'Kites by Smith et al.',
    'And then…',
    'And then...',
    'Part II.',
    'Why?',
    'Kites v.2.',
  ])('leaves %j', (title) => {
    expect(mendedTitle(finalStop, title)).toBeNull();
  });

  it('leaves other texts', () => {
    expect(found(finalStop, subject({ comment: 'It has 12 pages.' }))).toEqual([]);
  });
});

describe('shouting', () => {
  it.each([
    'ALL CAPITALS ARE SHOUTING',
    'A STUDY OF KITES IN WIND',
    'DEEP LEARNING METHODS for Kites',
    'ИЗУЧЕНИЕ ВОЗДУШНЫХ ЗМЕЕВ НА ВЕТРУ',
  ])('finds %j, and leaves it to the user', (title) => {
    const [finding] = shouting(subject({ title }), CIRCUMSTANCES);
    expect(finding).toEqual({ field: 'title', before: title });
  });

  it.each([
    'GIRAFFE: Design Choices for Extending',
    'BERT, GPT-4 and LLaMA',
    'NASA TRMM data of 2024',
    'CUDA',
    'UTF-8',
    'A $\\mathbb{X}$ B',
    'HTML CSS SQL',
    '中文标题：风筝研究',
    'BLEU ROUGE and METEOR compared',
  ])('leaves %j', (title) => {
    expect(mendedTitle(shouting, title)).toBeNull();
  });
});

describe('balance', () => {
  it.each(['A lone { brace', 'A lone } brace', '}{', 'Broken $x_{i}', 'The x^2$ way'])(
    'finds %j',
    (title) => {
      expect(found(balance, subject({ title }))).toEqual([{ field: 'title', before: title }]);
    },
  );

  it.each([
    'Prices: $5 and $10 a kite',
    'One dollar $ alone',
    'Ke$ha and A$AP',
    'PanGu-$\\alpha$: {BERT} in {B{E}RT}',
    'Set $\\{x\\}$ and escaped \\{',
    'under_score and $5',
  ])('leaves %j', (title) => {
    expect(mendedTitle(balance, title)).toBeNull();
  });
});
