import { expect, test } from 'vitest';
import { withoutOlderFonts } from '../../../scripts/setup/woff2-only.mjs';

const of = (...sources: string[]) =>
  `@font-face{font-family:A;src:${sources.join(',')}}b{color:red}`;

test.each([
  ['url(a.woff2) format("woff2")', 'url(a.woff) format("woff")', 'url(a.ttf) format("truetype")'],
  ["url('x/a.woff2') format('woff2')", " url('x/a.woff') format('woff')"],
  ['url(a.woff2)format(woff2)', '\n  url("a.ttf")format(truetype)'],
])('of %s and others only WOFF2 is left', (best, ...others) => {
  expect(withoutOlderFonts(of(best, ...others))).toBe(of(best));
});

test.each([
  [of('url(a.woff2) format("woff2")', 'local(A)')],
  [of('url(a.ttf) format("truetype")')],
  ['a { background: url(a.svg), url(b.png) }'],
])('%s is left as it is', (css) => {
  expect(withoutOlderFonts(css)).toBe(css);
});
