import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { parseEndpoints } from '../../electron/net/endpoints.ts';
import { readUpdateKeys } from '../../electron/update/keys.ts';
import { HOME_PAGE } from '../../shared/update/home-page.ts';
import { newSigner } from '../electron/update/releases.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (name: string) => readFileSync(resolve(root, name), 'utf8');
const json = (name: string) => JSON.parse(text(name));
const validate = new Ajv({ allErrors: true }).compile(json('data/update-keys.schema.json'));
const keys = json('data/update-keys.json');

it('the keys for updates are valid by their schema, and the app reads them all', () => {
  validate(keys);
  expect(validate.errors ?? []).toEqual([]);
  expect(readUpdateKeys(resolve(root, 'data/update-keys.json'))).toHaveLength(keys.keys.length);
});

it('the schema takes a key, and nothing that is none', () => {
  const { publicKey } = newSigner();
  expect(validate({ keys: [{ id: '2026', publicKey }] })).toBe(true);
  expect(validate({ keys: [{ id: '2026', publicKey: `${publicKey}A` }] })).toBe(false);
  expect(validate({ keys: [{ id: '2026', publicKey, privateKey: publicKey }] })).toBe(false);
  expect(validate({})).toBe(false);
});

it('the packed app has the keys, and looks for updates where they are published', () => {
  const { files, publish } = load(text('electron-builder.yml')) as {
    files: string[];
    publish: { provider: string; url: string };
  };
  const endpoints = parseEndpoints(undefined);
  expect(files).toContain('data/update-keys.json');
  expect(endpoints.ok && endpoints.value.urls.updates).toBe(publish.url);
  expect(HOME_PAGE).toBe(json('package.json').homepage);
  expect(publish.url.startsWith(`${HOME_PAGE}/`)).toBe(true);
});
