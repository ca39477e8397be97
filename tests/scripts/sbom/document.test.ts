import { expect, it } from 'vitest';
import { documentOf, uuidOf } from '../../../scripts/sbom/document.mjs';

const app = {
  name: 'App',
  version: '1.0.0',
  licence: 'MIT',
  by: '© Ann',
  homepage: 'https://app.example',
};
const library = (name: string) => ({ type: 'library', 'bom-ref': name, name, version: '1' });
const given = {
  app,
  components: [library('b'), library('a'), { ...library('c'), type: 'platform' }],
  dependencies: [
    { ref: 'b', dependsOn: ['a'] },
    { ref: 'a', dependsOn: [] },
  ],
  properties: { 'lectern:target': 'linux-x64' },
  time: null,
};

it('is in one order, has no time of its own, and knows where it is incomplete', () => {
  const document = JSON.parse(documentOf(given));
  expect(document.components.map((one: { name: string }) => one.name)).toEqual(['a', 'b', 'c']);
  expect(document.dependencies).toEqual([
    { ref: 'a', dependsOn: [] },
    { ref: 'b', dependsOn: ['a'] },
    { ref: 'pkg:generic/app@1.0.0', dependsOn: ['a', 'b', 'c'] },
  ]);
  expect(document.metadata).not.toHaveProperty('timestamp');
  expect(document.compositions).toEqual([{ aggregate: 'incomplete', assemblies: ['c'] }]);
});

it('has a serial number that the content decides', () => {
  const serial = (change: object = {}) =>
    JSON.parse(documentOf({ ...given, ...change })).serialNumber;
  expect(serial()).toBe(serial());
  expect(serial({ components: [...given.components].reverse() })).toBe(serial());
  expect(serial({ properties: {} })).not.toBe(serial());
  const time = new Date('2026-01-02T03:04:05Z');
  expect(JSON.parse(documentOf({ ...given, time })).metadata.timestamp).toBe(
    '2026-01-02T03:04:05.000Z',
  );
});

it('makes UUIDs of version 8', () => {
  expect(uuidOf('a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(uuidOf('a')).not.toBe(uuidOf('b'));
});
