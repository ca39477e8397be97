import { expect, test } from 'vitest';
import { spellingLanguage } from '../../shared/spelling.ts';

test.each([
  ['system', 'en-US', 'en-US'],
  ['system', 'en', 'en-US'],
  ['system', 'en_US.UTF-8', 'en-US'],
  ['system', 'en-US@posix', 'en-US'],
  ['system', 'en-CA', 'en-US'],
  ['system', 'en-GB', 'en-GB'],
  ['system', 'en-AU', 'en-GB'],
  ['system', 'en_ZA.UTF-8', 'en-GB'],
  ['system', 'de-DE', null],
  ['system', 'eno', null],
  ['system', 'C', null],
  ['system', '', null],
  ['off', 'en-US', null],
  ['en-GB', 'de-DE', 'en-GB'],
  ['en-US', 'en-GB', 'en-US'],
] as const)('%s on a system of %s checks %s', (choice, locale, language) => {
  expect(spellingLanguage(choice, locale)).toBe(language);
});
