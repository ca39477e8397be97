import type { Argument } from './ast.ts';
import { BOUND } from './check-arguments.ts';
import { capital } from './fields.ts';
import { type FilterName, KEY_FILTERS, type Word } from './reference.ts';
import { SKIP_WORDS } from './skip-words.ts';

/** No text of a formula grows longer than this, however it is replaced. */
const MAX_TEXT = 2000;

/** The text that a filter makes of another. */
export function filtered(text: string, name: FilterName, args: readonly Argument[]): string {
  const { parameters }: Word = KEY_FILTERS[name];
  const [first = '', second = ''] = parameters.map(
    (parameter, index) => args[index] ?? parameter.otherwise ?? '',
  );
  return FILTERS[name](text, first, second).slice(0, MAX_TEXT);
}

type Filter = (text: string, first: Argument, second: Argument) => string;

const FILTERS: Record<FilterName, Filter> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  capitalize: (text) => words(text).map(capital).join(' '),
  abbr: (text, letters) =>
    words(text)
      .map((word) => word.slice(0, Number(letters)))
      .join(''),
  skipwords: (text) =>
    words(text)
      .filter((word) => !SKIP_WORDS.has(word.toLowerCase()))
      .join(' '),
  select: (text, from, count) => part(words(text), from, count).join(' '),
  substring: (text, from, count) => part([...text], from, count).join(''),
  prefix: (text, before) => before + text,
  postfix: (text, after) => text + after,
  replace: (text, what, by) =>
    what === '' ? text : text.split(String(what)).slice(0, MAX_TEXT).join(String(by)),
  alphanum: (text) => text.replace(/[^\p{L}\p{N}]+/gu, ''),
  clean: (text) => legal(text),
  ascii: (text) => text.replace(/[^ -~]+/gu, ''),
  len: (text, bound) => (holds([...text].length, String(bound)) ? text : ''),
};

/** The text without what a new citekey may not have. */
export function legal(text: string): string {
  return text.replace(/[^A-Za-z0-9:._/+-]+/g, '');
}

function holds(length: number, bound: string): boolean {
  const [, sign, digits] = BOUND.exec(bound) ?? [];
  const most = Number(digits);
  switch (sign) {
    case '<':
      return length < most;
    case '<=':
      return length <= most;
    case '>':
      return length > most;
    case '>=':
      return length >= most;
    case '!=':
      return length !== most;
    default:
      return length === most;
  }
}

const words = (text: string) => text.split(' ').filter((word) => word !== '');

/** So many from one on, which is counted from 1; 0 for all. */
function part<T>(items: readonly T[], from: Argument, count: Argument): readonly T[] {
  const start = Math.max(0, Number(from) - 1);
  return items.slice(start, Number(count) === 0 ? undefined : start + Number(count));
}
