import type { Range } from './ast.ts';

/** How the values of a kind of range are written and ordered. */
export type Scale<T> = {
  /** The value that a text stands for, or null. */
  parse(text: string): T | null;
  /** The text of a value. `parse(print(v))` equals `v`. */
  print(value: T): string;
  /** True when `a..b` must be meant the other way round. */
  isReversed(a: T, b: T): boolean;
  /** True for values that are the smaller the later they are: ages. */
  isAge(value: T): boolean;
};

/**
 * The range in a text such as `2023`, `2023..2025`, `2023..`, `..2025`, `>2023`, `<=2025`; null
 * when it is none. Bounds in the wrong order are swapped.
 */
export function parseRange<T>(text: string, scale: Scale<T>): Range<T> | null {
  const [, sign = '', rest = ''] = /^(>=|<=|[<>=≥≤]?)(.*)$/s.exec(text) ?? [];
  if (sign !== '' && sign !== '=') return parseComparison(sign, rest, scale);
  const dots = sign === '' ? rest.indexOf('..') : -1;
  if (dots < 0) {
    const value = scale.parse(rest);
    return closed(value, value);
  }
  const [left, right] = [rest.slice(0, dots), rest.slice(dots + 2)];
  const from = left === '' ? null : scale.parse(left);
  const to = right === '' ? null : scale.parse(right);
  const isWrong = (left !== '' && from === null) || (right !== '' && to === null);
  return isWrong ? null : inOrder(closed(from, to), scale);
}

function parseComparison<T>(sign: string, text: string, scale: Scale<T>): Range<T> | null {
  const value = scale.parse(text);
  if (value === null) return null;
  const isOpen = sign === '<' || sign === '>';
  const isGreater = /[>≥]/.test(sign);
  return isGreater === scale.isAge(value)
    ? { from: null, fromOpen: false, to: value, toOpen: isOpen }
    : { from: value, fromOpen: isOpen, to: null, toOpen: false };
}

/** Null without any bound, as such a range is no condition. */
function closed<T>(from: T | null, to: T | null): Range<T> | null {
  return from === null && to === null ? null : { from, fromOpen: false, to, toOpen: false };
}

function inOrder<T>(range: Range<T> | null, scale: Scale<T>): Range<T> | null {
  if (!range || range.from === null || range.to === null) return range;
  const isReversed = scale.isReversed(range.from, range.to);
  return isReversed ? { ...range, from: range.to, to: range.from } : range;
}

/**
 * The same as ranges that can be written: none for a range without bounds, two for one between
 * bounds of which one is open; bounds in the wrong order are swapped.
 */
export function tidyRange<T>(range: Range<T>, scale: Scale<T>): Range<T>[] {
  const { from, to } = range;
  const lower: Range<T> = {
    from,
    fromOpen: from !== null && range.fromOpen,
    to: null,
    toOpen: false,
  };
  const upper: Range<T> = { from: null, fromOpen: false, to, toOpen: to !== null && range.toOpen };
  if (from !== null && to !== null && !lower.fromOpen && !upper.toOpen) {
    const tidy = inOrder(closed(from, to), scale);
    return tidy ? [tidy] : [];
  }
  return [lower, upper].filter((each) => each.from !== null || each.to !== null);
}

/** The text of a range as `tidyRange` gives it. */
export function printRange<T>({ from, fromOpen, to, toOpen }: Range<T>, scale: Scale<T>): string {
  if (from !== null && to !== null) {
    const [left, right] = [scale.print(from), scale.print(to)];
    return left === right ? left : `${left}..${right}`;
  }
  const value = from ?? to;
  if (value === null) return '..';
  const isGreater = (from !== null) !== scale.isAge(value);
  const isOpen = from !== null ? fromOpen : toOpen;
  return `${isGreater ? '>' : '<'}${isOpen ? '' : '='}${scale.print(value)}`;
}
