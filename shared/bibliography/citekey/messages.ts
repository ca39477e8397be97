import type { Parameter } from './reference.ts';

/** What is wrong with a formula, in words. */
export const MESSAGES = {
  empty: 'A formula needs at least one field, such as auth or title.',
  long: (most: number) => `A formula may have ${most} characters, not more.`,
  deep: (most: number) => `Brackets may stand ${most} deep, not deeper.`,
  dull: 'Many papers would get the same key: an author, a title or a number must be in it.',
  character: (char: string) => `“${char}” means nothing in a formula.`,
  openQuote: 'This text is not closed by a quotation mark.',
  openBracket: 'This bracket is not closed.',
  closingBracket: 'This bracket closes nothing.',
  missingValue: 'A field, a text in quotes or a bracket belongs here.',
  missingPlus: 'A + belongs before this.',
  missingFilter: 'The name of a filter belongs after this point.',
  missingColon: 'After ? comes what is taken, then : and what is taken else.',
  noField: (name: string) => `There is no field ${name}.`,
  noFilter: (name: string) => `There is no filter ${name}.`,
  filterFirst: (name: string) => `${name} is a filter: it stands after a field and a point.`,
  fieldLast: (name: string) => `${name} is a field: it stands without a point before it.`,
  tooMany: (name: string, most: number) =>
    most === 0 ? `${name} takes nothing in brackets.` : `${name} takes ${counted(most)}, not more.`,
  missing: (name: string, { name: parameter }: Parameter) =>
    `${name} needs a text in quotes: ${parameter}.`,
  notNumber: (name: string, most: number) => `Here ${name} takes a number from 0 to ${most}.`,
  notText: (name: string) => `Here ${name} takes a text in quotes.`,
  badArgument: 'Only numbers and texts in quotes stand in these brackets.',
  badBound: "A length is a comparison such as '<10', '>=3' or '=4'.",
  didYouMean: (name: string) => `Did you mean ${name}?`,
};

function counted(count: number): string {
  return count === 1 ? 'one thing in brackets' : `${count} things in brackets`;
}
