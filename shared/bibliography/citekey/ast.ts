import type { FieldName, FilterName } from './reference.ts';

/** What stands between the brackets of a field or a filter. */
export type Argument = string | number;

/** A part of a formula that gives a text. */
export type Expression =
  | { kind: 'text'; text: string }
  | { kind: 'field'; name: FieldName; args: readonly Argument[] }
  | { kind: 'filter'; of: Expression; name: FilterName; args: readonly Argument[] }
  /** One after the other. */
  | { kind: 'sum'; parts: readonly Expression[] }
  /** The first that finds something. */
  | { kind: 'or'; parts: readonly Expression[] }
  /** `yes` where `test` finds something, else `no`. */
  | { kind: 'if'; test: Expression; yes: Expression; no: Expression };

/** A formula for citekeys: the first of the alternatives that makes a key. */
export type Formula = { alternatives: readonly Expression[] };

/** The formula as text, in one way of writing: reading that again gives the same formula. */
export function printFormula({ alternatives }: Formula): string {
  return alternatives.map((each) => print(each, 0)).join('; ');
}

/** How tightly each kind binds; a part that binds less tightly than its place stands in brackets. */
const BINDS = { if: 0, or: 1, sum: 2, text: 3, field: 3, filter: 3 } as const;

function print(expression: Expression, least: number): string {
  const text = plainly(expression);
  return BINDS[expression.kind] < least ? `(${text})` : text;
}

function plainly(expression: Expression): string {
  switch (expression.kind) {
    case 'text':
      return quoted(expression.text);
    case 'field':
      return call(expression.name, expression.args);
    case 'filter':
      return `${print(expression.of, 3)}.${call(expression.name, expression.args)}`;
    case 'sum':
      return expression.parts.map((part) => print(part, 3)).join(' + ');
    case 'or':
      return expression.parts.map((part) => print(part, 2)).join(' || ');
    case 'if': {
      const { test, yes, no } = expression;
      return `${print(test, 1)} ? ${print(yes, 0)} : ${print(no, 0)}`;
    }
  }
}

function call(name: string, args: readonly Argument[]): string {
  if (args.length === 0) return name;
  const printed = args.map((arg) => (typeof arg === 'number' ? String(arg) : quoted(arg)));
  return `${name}(${printed.join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, (char) => `\\${char}`)}'`;
}
