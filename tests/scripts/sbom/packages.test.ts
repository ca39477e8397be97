import { expect, it } from 'vitest';
import { hashesOf, licensesOf, packagesOf, purlOf } from '../../../scripts/sbom/packages.mjs';

const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;

function work(name: string, version: string) {
  const rest = { licence: 'MIT', by: 'Copyright (c) Ann', homepage: 'https://x.example' };
  return { kind: 'package', name, version, ...rest };
}

const locked = {
  '': { version: '9.9.9' },
  'node_modules/@a/b': {
    version: '1.0.0',
    integrity,
    dependencies: { c: '^1', d: '*', gone: '*' },
  },
  'node_modules/c': { version: '2.0.0', integrity, dependencies: { d: '*' } },
  'node_modules/@a/b/node_modules/c': { version: '1.0.0', integrity, dependencies: { d: '*' } },
  'node_modules/d': { version: '3.0.0', integrity },
  'node_modules/dev-only': { version: '1.0.0', integrity },
};

it('describes each package with checksum, licence and address', () => {
  const { components } = packagesOf([work('@a/b', '1.0.0')], locked);
  expect(components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40a/b@1.0.0',
      group: '@a',
      name: 'b',
      version: '1.0.0',
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
      licenses: [{ license: { id: 'MIT' } }],
      copyright: 'Copyright (c) Ann',
      purl: 'pkg:npm/%40a/b@1.0.0',
      externalReferences: [{ type: 'website', url: 'https://x.example' }],
    },
  ]);
});

it('says who depends on whom, of the version that Node finds, among what is shipped', () => {
  const shipped = [
    work('@a/b', '1.0.0'),
    work('c', '1.0.0'),
    work('c', '2.0.0'),
    work('d', '3.0.0'),
  ];
  const { dependencies } = packagesOf(shipped, locked);
  expect(dependencies).toEqual([
    { ref: 'pkg:npm/%40a/b@1.0.0', dependsOn: ['pkg:npm/c@1.0.0', 'pkg:npm/d@3.0.0'] },
    { ref: 'pkg:npm/c@1.0.0', dependsOn: ['pkg:npm/d@3.0.0'] },
    { ref: 'pkg:npm/c@2.0.0', dependsOn: ['pkg:npm/d@3.0.0'] },
    { ref: 'pkg:npm/d@3.0.0', dependsOn: [] },
  ]);
  const some = packagesOf([work('@a/b', '1.0.0')], locked).dependencies;
  expect(some).toEqual([{ ref: 'pkg:npm/%40a/b@1.0.0', dependsOn: [] }]);
});

it('does not make up what the lockfile does not have', () => {
  expect(() => packagesOf([work('d', '3.0.1')], locked)).toThrow(/no d 3\.0\.1/);
});

it('spells addresses, licences and checksums as CycloneDX does', () => {
  expect(purlOf('dexie', '4.4.7')).toBe('pkg:npm/dexie@4.4.7');
  expect(licensesOf('MIT OR ISC')).toEqual([{ expression: 'MIT OR ISC' }]);
  expect(hashesOf('sha1-AQI= sha256-Aw==')).toEqual([
    { alg: 'SHA-1', content: '0102' },
    { alg: 'SHA-256', content: '03' },
  ]);
});
