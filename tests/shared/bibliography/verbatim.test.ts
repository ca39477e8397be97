import { expect, it } from 'vitest';
import { encodeVerbatim } from '../../../shared/bibliography/verbatim.ts';

it.each([
  ['10.18653/v1/2025.acl-long.366', '10.18653/v1/2025.acl-long.366'],
  ['10.1002/(SICI)1<1661::AID>3.0.CO;2-#', '10.1002/(SICI)1<1661::AID>3.0.CO;2-#'],
  ['10.1000/a_b%c&d~e^f$g', '10.1000/a_b%c&d~e^f$g'],
  ['10.1000/{x}\\', '10.1000/%7Bx%7D%5C'],
  [' a b\n\u0000', 'a%20b'],
  ['naïve', 'na%C3%AFve'],
  ['x\ud800y', 'xy'],
])('writes %j as %j', (value, verbatim) => {
  expect(encodeVerbatim(value)).toBe(verbatim);
});
