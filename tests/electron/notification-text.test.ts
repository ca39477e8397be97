import { expect, it } from 'vitest';
import { withoutMarks } from '../../electron/notification-text.ts';

it.each([
  ['12 new papers, 3 match retrieval', '12 new papers, 3 match retrieval'],
  ['3 match <img src="http://example.org/p.png">', '3 match ‹img src="http://example.org/p.png"›'],
  ['1 matches &lt;b&gt; & more', '1 matches ＆lt;b＆gt; ＆ more'],
  ['', ''],
])('%j has no marks as %j', (text, plain) => {
  expect(withoutMarks(text)).toBe(plain);
});
