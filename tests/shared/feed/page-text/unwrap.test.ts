import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../shared/feed/page-text/lines.ts';
import { unwrap } from '../../../../shared/feed/page-text/unwrap.ts';
import { wrap } from './arbitrary.ts';

const blocks = (text: string) => unwrap(readLines(text) ?? []).map((block) => block.text);

const PROSE =
  'We wrap kites in paper and abstracts in lines, and show that neither of them suffers from it. ' +
  'Larger kites need longer lines. Shorter ones do with less, as long as the wind blows evenly.';

describe('unwrap', () => {
  it('joins wrapped paragraphs and keeps them apart', () => {
    const other = PROSE.replace('We wrap', 'They wrap');
    for (const width of [50, 60, 72]) {
      expect(blocks(`${wrap(PROSE, width)}\n\n${wrap(other, width)}`)).toEqual([PROSE, other]);
    }
  });

  it('leaves lines that were never wrapped', () => {
    const lines = ['Kites in Weak Wind', 'We fly kites in weak wind.', 'Tails', 'Tails are long.'];
    expect(blocks(lines.join('\n'))).toEqual(lines);
    expect(blocks(`Kites\n${PROSE}\nStrings\n${PROSE}`)).toEqual([
      'Kites',
      PROSE,
      'Strings',
      PROSE,
    ]);
  });

  it('keeps a title apart from the paragraph right below it', () => {
    const title = 'A Title Nearly as Wide as the Lines below It Are';
    expect(blocks(`${title}\n${wrap(PROSE, 50)}`)).toEqual([title, PROSE]);
  });

  it('joins a word parted by a hyphen', () => {
    expect(blocks('A long-\nterm study')).toEqual(['A long-term study']);
  });
});
