import fc from 'fast-check';
import type { Argument, Expression, Formula } from '../../../../shared/bibliography/citekey/ast.ts';
import {
  type FieldName,
  type FilterName,
  KEY_FIELDS,
  KEY_FILTERS,
  type Word,
} from '../../../../shared/bibliography/citekey/reference.ts';

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('', "'", '\\', "\\'", 'in', '-', 'é', '字', '"', '\n'),
);

function argumentsOf(name: string, { parameters }: Word): fc.Arbitrary<Argument[]> {
  const all = parameters.map((parameter): fc.Arbitrary<Argument> => {
    if (name === 'len') return fc.constantFrom('<10', '>= 3', '!=2', '=0');
    return parameter.takes === 'number' ? fc.integer({ min: 0, max: parameter.most }) : text;
  });
  const needed = parameters.filter((each) => each.takes === 'text' && each.otherwise === undefined);
  return fc
    .integer({ min: needed.length, max: parameters.length })
    .chain((count) => fc.tuple(...all.slice(0, count)));
}

const named = <Name extends string>(words: Record<Name, Word>) =>
  fc
    .constantFrom(...(Object.keys(words) as Name[]))
    .chain((name) => fc.record({ name: fc.constant(name), args: argumentsOf(name, words[name]) }));

const field = named<FieldName>(KEY_FIELDS).map((call): Expression => ({ kind: 'field', ...call }));
const call = named<FilterName>(KEY_FILTERS);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const parts = (not: 'or' | 'sum') =>
    // As it is read, a sum has no sum for a part, nor an "or" an "or", unless in brackets.
    fc
      .array(tie('expression'), { minLength: 2, maxLength: 3 })
      .filter((list) => list.every(({ kind }) => kind !== not));
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      field,
      text.map((each): Expression => ({ kind: 'text', text: each })),
      fc
        .tuple(tie('expression'), call)
        .map(([of, { name, args }]): Expression => ({ kind: 'filter', of, name, args })),
      parts('sum').map((each): Expression => ({ kind: 'sum', parts: each })),
      parts('or').map((each): Expression => ({ kind: 'or', parts: each })),
      fc
        .tuple(tie('expression'), tie('expression'), tie('expression'))
        .map(([test, yes, no]): Expression => ({ kind: 'if', test, yes, no })),
    ),
  };
});

/** Any formula that can be written; the author in it makes sure that it tells papers apart. */
export const formula: fc.Arbitrary<Formula> = fc
  .array(expression, { maxLength: 2 })
  .map((some) => ({ alternatives: [...some, { kind: 'field', name: 'auth', args: [] }] }));
