import fc from 'fast-check';
import { fixture } from './fixture.ts';

const NASTY: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '<b>',
  '&#0;',
  '$',
  '10.5555/)',
  'javascript:alert(1)',
  'https://x.example/\u202e',
  '9999-99-99',
  'é\u0301\u0316',
  [],
  {},
  [[[]]],
  [null, 7],
  { value: null },
  { 'date-parts': [[1e9, 'x']] },
  { name: ',,,' },
  { family: ',', given: ',', suffix: ',' },
];

/** Bits of markup and of JSON, to be put anywhere into a text. */
const PIECES = [
  '"',
  '\\',
  '{',
  ']',
  ',',
  '<',
  '>',
  '&',
  '<!--',
  '</',
  '<meta name=',
  '\u0000',
  '\ud83d',
];

/** Replaces, somewhere below `value`, one thing by another. `way` says where. */
function replaced(value: unknown, way: readonly number[], by: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = Object.keys(copy);
  const key = keys[step % keys.length];
  if (key === undefined) return by;
  copy[key] = replaced(copy[key], rest, by);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** Texts that are nearly one of these fixtures, or anything at all. */
export function hostileTexts(...fixtures: readonly string[]): fc.Arbitrary<string> {
  const texts = fixtures.map(fixture);
  const original = fc.constantFrom(...texts);
  const values = texts
    .filter((text) => /^\s*[[{]/.test(text))
    .map((text): unknown => JSON.parse(text));
  const cuts = fc
    .tuple(original, fc.nat(), fc.nat(60), fc.constantFrom(...PIECES))
    .map(([text, place, length, piece]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + length);
    });
  const ends = fc.tuple(original, fc.nat()).map(([text, end]) => text.slice(0, end % text.length));
  return fc.oneof(
    { weight: 6, arbitrary: values.length > 0 ? shapesNear(values) : cuts },
    { weight: 3, arbitrary: cuts },
    { weight: 1, arbitrary: ends },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
}

function shapesNear(values: readonly unknown[]): fc.Arbitrary<string> {
  const by = fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 2 }));
  return fc
    .tuple(fc.constantFrom(...values), fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }), by)
    .map(([value, way, other]) => JSON.stringify(replaced(value, way, other)));
}
