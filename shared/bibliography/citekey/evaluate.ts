import { transliterate } from '../transliterate.ts';
import type { Expression, Formula } from './ast.ts';
import type { KeyFacts } from './facts.ts';
import { fieldText } from './fields.ts';
import { filtered, legal } from './filters.ts';
import { KEY_FIELDS } from './reference.ts';

/** No key is longer than this before it is told apart from others. */
const MAX_KEY = 120;

/** What stands for an author where there is none. */
const NOBODY = 'anon';

/** What a part of a formula gives. */
type Value = {
  text: string;
  /** Whether it found what it asks for; `anon` stands where nobody was found. */
  found: boolean;
  /** Whether something that was found tells the paper from others. */
  tells: boolean;
};

const NOTHING: Value = { text: '', found: false, tells: false };

/** The key that a formula makes of a paper; null where it finds nothing that tells papers apart. */
export function evaluate({ alternatives }: Formula, facts: KeyFacts): string | null {
  for (const alternative of alternatives) {
    const value = valued(alternative, facts);
    const key = value.tells ? tidy(value.text) : '';
    if (key !== '') return key;
  }
  return null;
}

/** Only what a key may have; begins and ends with a letter or digit, as pandoc wants it. */
function tidy(text: string): string {
  const key = legal(transliterate(text)).replace(/([:./+-])[:./+-]+/g, '$1');
  return key
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, MAX_KEY)
    .replace(/[^A-Za-z0-9]+$/, '');
}

function valued(expression: Expression, facts: KeyFacts): Value {
  switch (expression.kind) {
    case 'text':
      return { text: expression.text, found: expression.text !== '', tells: false };
    case 'field': {
      const { name, args } = expression;
      const text = fieldText(facts, name, args);
      if (text !== '') return { text, found: true, tells: !('tells' in KEY_FIELDS[name]) };
      return name.startsWith('auth') && isFirst(args) ? { ...NOTHING, text: NOBODY } : NOTHING;
    }
    case 'filter': {
      const value = valued(expression.of, facts);
      const { name, args } = expression;
      if (!value.found && (name === 'prefix' || name === 'postfix')) return value;
      const text = filtered(value.text, name, args);
      return text === '' ? NOTHING : { ...value, text };
    }
    case 'sum': {
      const values = expression.parts.map((part) => valued(part, facts));
      return {
        text: values.map(({ text }) => text).join(''),
        found: values.some(({ found }) => found),
        tells: values.some(({ tells }) => tells),
      };
    }
    case 'or': {
      const values = expression.parts.map((part) => valued(part, facts));
      return values.find(({ found }) => found) ?? values.find(({ text }) => text !== '') ?? NOTHING;
    }
    case 'if': {
      const { test, yes, no } = expression;
      return valued(valued(test, facts).found ? yes : no, facts);
    }
  }
}

/** A second author who is missing is nobody to be named. */
function isFirst([, which = 1]: readonly unknown[]): boolean {
  return which === 1;
}
