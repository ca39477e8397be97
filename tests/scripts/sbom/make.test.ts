import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, it } from 'vitest';
import { licencesOf } from '../../../scripts/licences/collector.mjs';
import { makeSbom } from '../../../scripts/sbom/make.mjs';
import type { platformOf } from '../../../scripts/sbom/platform.mjs';
import { standIn } from '../../../scripts/setup/stand-in.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const project = resolve(import.meta.dirname, '../../..');
const versions = { electron: '45.4.1', chrome: '150.0.1', node: '24.1.0' };
const official = { kind: 'official', sha256: 'ab'.repeat(32) } as const;
const linux = { platform: 'linux', arch: 'x64', env: {} } as const;

/** The real lockfile, styles and licences, of some packages with every kind of licence we ship. */
function built() {
  const root = temporaryFolder();
  cpSync(join(project, 'package-lock.json'), join(root, 'package-lock.json'));
  cpSync(join(project, 'data/csl'), join(root, 'data/csl'), { recursive: true });
  cpSync(join(project, 'resources/licences'), join(root, 'resources/licences'), {
    recursive: true,
  });
  const names = [
    'react',
    'react-dom',
    'scheduler',
    'citeproc',
    'dexie',
    '@fontsource-variable/inter',
  ];
  const folders = names.map((name) => join(project, 'node_modules', name));
  mkdirSync(join(root, 'out/renderer'), { recursive: true });
  const list = JSON.stringify(licencesOf(folders, project));
  writeFileSync(join(root, 'out/renderer/licences.json'), list);
  return root;
}

const validate = (text: string) =>
  new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);

it('meets the schema of CycloneDX 1.6', async () => {
  const { name, text } = makeSbom(built(), { versions, origin: official }, linux);
  expect(name).toMatch(/^lectern-\d+\.\d+\.\d+.*-linux-x64\.cdx\.json$/);
  expect(await validate(text)).toBeNull();
  // The validator is not one that lets everything pass.
  expect(await validate(text.replace('"framework"', '"frame"'))).not.toBeNull();
});

it('gives the same bytes in another folder', () => {
  const make = () => makeSbom(built(), { versions, origin: official }, linux).text;
  expect(make()).toBe(make());
});

it('names the platform with its checksum, and a stand-in as such', () => {
  const root = built();
  const electronOf = (origin: Parameters<typeof platformOf>[1]) => {
    const { components, metadata } = JSON.parse(makeSbom(root, { versions, origin }, linux).text);
    const find = (name: string) =>
      components.find((component: { name: string }) => component.name === name);
    expect(find('chromium').version).toBe('150.0.1');
    expect(find('node').version).toBe('24.1.0');
    return { electron: find('electron'), metadata };
  };
  const { electron, metadata } = electronOf(official);
  expect(electron).toMatchObject({
    version: '45.4.1',
    hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
  });
  expect(metadata.properties).toContainEqual({ name: 'lectern:runtime', value: 'official' });
  const other = electronOf({ kind: 'stand-in', ...standIn });
  expect(other.electron.description).toContain('not for a release');
  expect(other.electron.hashes[0].content).toBe(
    Buffer.from(standIn.integrity.slice('sha512-'.length), 'base64').toString('hex'),
  );
});

it('has each file of the citation styles with its checksum', () => {
  const root = built();
  const { components } = JSON.parse(makeSbom(root, { versions, origin: official }, linux).text);
  const styles = components.find(({ type }: { type: string }) => type === 'data');
  const apa = styles.components.find(({ name }: { name: string }) => name === 'data/csl/apa.csl');
  const content = createHash('sha256')
    .update(readFileSync(join(root, apa.name)))
    .digest('hex');
  expect(apa.hashes).toEqual([{ alg: 'SHA-256', content }]);
  const names = styles.components.map(({ name }: { name: string }) => name);
  expect(names).not.toContain('data/csl/licence.json');
});

it('bears the time that the environment gives', () => {
  const env = { SOURCE_DATE_EPOCH: '1767225600' };
  const { text } = makeSbom(built(), { versions, origin: official }, { ...linux, env });
  expect(JSON.parse(text).metadata.timestamp).toBe('2026-01-01T00:00:00.000Z');
});
