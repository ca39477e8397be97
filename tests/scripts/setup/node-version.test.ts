import { expect, it } from 'vitest';
import { checkNode } from '../../../scripts/setup/node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes Node %s', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

it.each(['18.20.0', '20.18.3'])('refuses Node %s and says what is needed', (version) => {
  expect(() => checkNode(version)).toThrow(`this is ${version}; Lectern needs 20.19 or newer`);
});
