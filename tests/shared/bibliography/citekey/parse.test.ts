import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../../shared/bibliography/citekey/ast.ts';
import { readFormula } from '../../../../shared/bibliography/citekey/parse.ts';
import { KEY_FIELDS, KEY_FILTERS } from '../../../../shared/bibliography/citekey/reference.ts';
import { formula } from './arbitrary-formula.ts';

/** The formula as it prints, or what is wrong with it and where. */
function read(text: string): string {
  const found = readFormula(text);
  if (found.ok) return printFormula(found.formula);
  const { at, length, message } = found.problem;
  return `${at}+${length}: ${message}`;
}

describe('readFormula', () => {
  it.each([
    ['auth.lower + shorttitle(3,3) + year', 'auth.lower + shorttitle(3, 3) + year'],
    ['AUTH.Lower+ShortTitle( 3 )', 'auth.lower + shorttitle(3)'],
    ['auth || editor || "no\\"body"', `auth || editor || 'no"body'`],
    ['auth + (year || month)', 'auth + (year || month)'],
    ['(auth + year) || title', 'auth + year || title'],
    ['(auth || title).upper', '(auth || title).upper'],
    ["volume ? auth : title.prefix('it\\'s')", "volume ? auth : title.prefix('it\\'s')"],
    ['year ? day ? auth : title : doi', 'year ? day ? auth : title : doi'],
    ['year ? auth : (day ? doi : arxiv)', 'year ? auth : day ? doi : arxiv'],
    ['auth ; title;', '13+1: A field, a text in quotes or a bracket belongs here.'],
    ['auth ; title', 'auth; title'],
    ['auth()', 'auth'],
    ["title.replace('', '').len('< 10')", "title.replace('', '').len('< 10')"],
  ])('reads %j as %j', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  it.each([
    ['', '0+0: A formula needs at least one field, such as auth or title.'],
    ['   ', '0+0: A formula needs at least one field, such as auth or title.'],
    [
      'year',
      '0+4: Many papers would get the same key: an author, a title or a number must be in it.',
    ],
    ["'x' + type", /^0\+10: Many papers/],
    ['auth +', /^6\+1: A field, a text in quotes or a bracket belongs here/],
    ['auth title', '5+5: A + belongs before this.'],
    ['auth (title)', '6+5: Only numbers and texts in quotes stand in these brackets.'],
    ['auth)', '4+1: This bracket closes nothing.'],
    ['(auth', '0+1: This bracket is not closed.'],
    ['auth(1', '4+1: This bracket is not closed.'],
    ['auth(1 2)', '4+1: This bracket is not closed.'],
    ["auth + 'x", '7+1: This text is not closed by a quotation mark.'],
    ["auth.prefix('x", '12+1: This text is not closed by a quotation mark.'],
    ['auth # year', '5+1: “#” means nothing in a formula.'],
    ['auth 😀', '5+2: “😀” means nothing in a formula.'],
    ['auth + 3', '7+1: A field, a text in quotes or a bracket belongs here.'],
    ['auth.', '5+1: The name of a filter belongs after this point.'],
    ['auth.3', '5+1: The name of a filter belongs after this point.'],
    ['autor', '0+5: There is no field autor. Did you mean auth?'],
    ['xyz', '0+3: There is no field xyz.'],
    ['auth.uppercase', '5+9: There is no filter uppercase. Did you mean upper?'],
    ['lower', '0+5: lower is a filter: it stands after a field and a point.'],
    ['auth.title', '5+5: title is a field: it stands without a point before it.'],
    ['year(3) + auth', '5+1: year takes nothing in brackets.'],
    ['auth(1,2,3)', '9+1: auth takes 2 things in brackets, not more.'],
    ["auth.prefix('a','b')", '16+3: prefix takes one thing in brackets, not more.'],
    ["auth('x')", '5+3: Here auth takes a number from 0 to 100.'],
    ['auth(101)', '5+3: Here auth takes a number from 0 to 100.'],
    ['auth.prefix(1)', '12+1: Here prefix takes a text in quotes.'],
    ['auth.prefix', '5+6: prefix needs a text in quotes: text.'],
    ["auth.replace('a')", '5+7: replace needs a text in quotes: by.'],
    ["auth.len('long')", "9+6: A length is a comparison such as '<10', '>=3' or '=4'."],
    ['year ? auth', /^11\+1: After \? comes/],
    ['constructor', '0+11: There is no field constructor.'],
    ['__proto__', '0+1: “_” means nothing in a formula.'],
    [`${'('.repeat(40)}auth`, /^20\+1: Brackets may stand 20 deep/],
    [`auth${' '.repeat(600)}`, /^500\+104: A formula may have 500 characters/],
  ])('says what is wrong with %j', (text, problem) => {
    if (typeof problem === 'string') expect(read(text)).toBe(problem);
    else expect(read(text)).toMatch(problem);
  });

  it('reads what it prints as the same formula', () => {
    fc.assert(
      fc.property(formula, (each) => {
        const text = printFormula(each);
        fc.pre(text.length <= 500);
        const again = readFormula(text);
        if (!again.ok) fc.pre(again.problem.message.includes('deep'));
        expect(again.ok && printFormula(again.formula)).toBe(text);
        expect(again).toEqual({ ok: true, formula: each });
      }),
    );
  });

  it('gives a formula or one problem within the text for any text', () => {
    const pieces = fc.constantFrom(
      ...["'", '"', '\\', '(', ')', '.', '+', '||', '|', '?', ':', ';', ',', ' ', '3', '\u0000'],
      ...Object.keys(KEY_FIELDS),
      ...Object.keys(KEY_FILTERS),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 20 }).map((s) => s.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = readFormula(text);
        if (found.ok) return;
        const { at, length, message } = found.problem;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(text.length);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(message).toMatch(/[.?]$/);
      }),
    );
  });

  it.each(Object.entries({ ...KEY_FIELDS, ...KEY_FILTERS }))(
    'has an example for %s that can be read',
    (name, { example }) => {
      const found = readFormula(`${example} + auth`);
      expect(found.ok).toBe(true);
      expect(example.toLowerCase()).toContain(name);
    },
  );
});
