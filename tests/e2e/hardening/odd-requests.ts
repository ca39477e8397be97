/**
 * So many odd things to send in the place of a well-formed request: half of them anything at all, half
 * the request with a part of it changed. The same for the same seed; stands for itself, for it is sent
 * to the page as text.
 */
export function oddRequests(sample: unknown, seed: number, count: number): unknown[] {
  let state = seed >>> 0;
  // Mulberry32, by Tommy Ettinger: public domain.
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(random() * most);
  const of = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const TEXTS = [
    '',
    ' ',
    '\0',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '../../etc/passwd',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\ud800',
    '\u202egnp.exe',
    '%s%n%x',
    '$(reboot)',
    '; rm -rf /',
    'x'.repeat(70_000),
    '-1',
    'NaN',
    '[object Object]',
    '{"__proto__":{"polluted":1}}',
    '<img src=x onerror=alert(1)>',
    'CON',
  ];
  const NUMBERS = [
    0,
    -0,
    1,
    -1,
    0.5,
    NaN,
    Infinity,
    -Infinity,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
    1e308,
  ];
  const KEYS = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'then',
    'length',
    'id',
    'x',
    '',
  ];
  const put = (owner: object, key: string, value: unknown) =>
    // Assignment would not make a key of `__proto__`.
    Object.defineProperty(owner, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  const nested = (deep: number) => {
    let value: unknown = 1;
    for (let level = 0; level < deep; level += 1)
      value = of([true, false]) ? [value] : { a: value };
    return value;
  };
  const knot = () => {
    const value: Record<string, unknown> = { polluted: 1 };
    value.self = [value];
    return value;
  };
  const fields = (level: number) => {
    const value = {};
    for (let at = below(5); at > 0; at -= 1) put(value, of(KEYS), anything(level + 1));
    return value;
  };
  const anything = (level = 0): unknown => {
    const kinds: (() => unknown)[] = [
      () => undefined,
      () => null,
      () => random() < 0.5,
      () => of(NUMBERS),
      () => (random() - 0.5) * 10 ** below(20),
      () => BigInt(below(1000)),
      () => of(TEXTS),
      () => String.fromCharCode(...Array.from({ length: below(40) }, () => below(65_536))),
      () => new Date(of(NUMBERS)),
      () => /x/g,
      () => new Map([['__proto__', { polluted: 1 }]]),
      () => new Set([1]),
      () => new Error('x'),
      () => new ArrayBuffer(below(100)),
      () => new Uint8Array(below(100)),
      () => new Float64Array(3),
      () => new Array(below(5)),
      () => () => 'called',
      () => Symbol('x'),
      () => Promise.resolve(1),
      () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
      () => nested(below(40)),
      () => nested(3000),
      knot,
      () => fields(level),
      () => Array.from({ length: below(6) }, () => (level < 3 ? anything(level + 1) : 1)),
    ];
    return level > 3 ? of(NUMBERS) : of(kinds)();
  };
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value) && value.length > 0 && random() < 0.7) {
      const at = below(value.length);
      return value.map((each, index) => (index === at ? changed(each) : each));
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return anything();
    const names = Object.keys(value);
    const result = {};
    const name = names.length > 0 && random() < 0.8 ? of(names) : null;
    for (const [key, part] of Object.entries(value)) {
      if (key !== name) put(result, key, part);
      else if (random() < 0.8) put(result, key, random() < 0.5 ? changed(part) : anything());
    }
    if (name === null) put(result, random() < 0.5 ? of(KEYS) : of(TEXTS), anything());
    return result;
  };
  return Array.from({ length: count }, () => (random() < 0.5 ? anything() : changed(sample)));
}
