import type { Argument } from './ast.ts';
import type { Token } from './lex.ts';
import { MESSAGES } from './messages.ts';
import type { Parameter, Word } from './reference.ts';

type Given = { value: Argument; token: Token };
type Refuse = (at: number, length: number, message: string) => never;

/** The comparison of a length: `<10`. */
export const BOUND: RegExp = /^(<=|>=|!=|<|>|=)\s*(\d{1,4})$/;

/**
 * What stands in the brackets after a name, where it is what the name takes; otherwise `refuse` ends
 * the reading. What is left out at the end stays left out.
 */
export function checkedArguments(
  name: string,
  { parameters }: Word,
  given: readonly Given[],
  token: Token,
  refuse: Refuse,
): Argument[] {
  const extra = given[parameters.length];
  if (extra) {
    refuse(extra.token.at, extra.token.length, MESSAGES.tooMany(name, parameters.length));
  }
  parameters.forEach((parameter, index) => {
    const argument = given[index];
    if (argument) checkArgument(name, parameter, argument, refuse);
    else if (parameter.takes === 'text' && parameter.otherwise === undefined) {
      refuse(token.at, token.length, MESSAGES.missing(name, parameter));
    }
  });
  return given.map(({ value }) => value);
}

function checkArgument(name: string, parameter: Parameter, given: Given, refuse: Refuse): void {
  const { value, token } = given;
  const { at, length } = token;
  if (parameter.takes === 'number') {
    if (typeof value !== 'number' || value > parameter.most) {
      refuse(at, length, MESSAGES.notNumber(name, parameter.most));
    }
  } else if (typeof value !== 'string') refuse(at, length, MESSAGES.notText(name));
  else if (name === 'len' && !BOUND.test(value)) refuse(at, length, MESSAGES.badBound);
}
