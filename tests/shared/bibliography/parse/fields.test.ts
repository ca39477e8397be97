import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../../shared/bibliography/parse/fields.ts';
import {
  type BibtexProblem,
  type Block,
  placeIn,
} from '../../../../shared/bibliography/parse/syntax.ts';

const blockOf = (source: string): Block => ({
  type: 'misc',
  source,
  at: { line: 3, column: 3 },
  offset: 0,
  closed: true,
});

describe('parseEntry', () => {
  it('keeps what is written, with the place of each part', () => {
    const block = blockOf('@misc{kite,\n  title = "Journal of " # {Kites} # soon}');
    const [title] = parseEntry(block, []).fields;
    expect(title?.parts.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Journal of '],
      ['text', 'Kites'],
      ['macro', 'soon'],
    ]);
    expect(placeIn(block, title?.offset ?? 0)).toEqual({ line: 4, column: 3 });
  });

  it.each(['__proto__', 'constructor', 'Prototype'])('takes %s for no field', (name) => {
    const problems: BibtexProblem[] = [];
    const { fields } = parseEntry(blockOf(`@misc{a, ${name} = {x}, title = {Kites}}`), problems);
    expect(fields.map((field) => field.name)).toEqual(['title']);
    expect(problems).toMatchObject([{ trouble: 'no-field', at: { line: 3, column: 12 } }]);
  });
});
