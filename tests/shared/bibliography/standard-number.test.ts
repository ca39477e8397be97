import { expect, it } from 'vitest';
import { isIsbn, isIssn } from '../../../shared/bibliography/standard-number.ts';

it.each([
  ['978-3-16-148410-0', true],
  ['ISBN-13: 978 3 16 148410 0', true],
  ['0-306-40615-2', true],
  ['080442957x', true],
  ['979-8-4007-0103-0', true],
  ['978-3-16-148410-1', false],
  ['0-306-40615-3', false],
  ['977-3-16-148410-0', false],
  ['1-23', false],
  ['0-306-40615-2 978-3-16-148410-0', false],
  ['', false],
])('an ISBN %j: %s', (text, valid) => {
  expect(isIsbn(text)).toBe(valid);
});

it.each([
  ['0378-5955', true],
  ['1050124X', true],
  ['0378-5956', false],
  ['none', false],
])('an ISSN %j: %s', (text, valid) => {
  expect(isIssn(text)).toBe(valid);
});
