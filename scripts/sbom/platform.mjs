import { hashesOf } from './packages.mjs';

/**
 * Electron and what it brings, as CycloneDX components.
 *
 * @typedef {{electron: string, chrome: string, node: string}} Versions
 * @typedef {{kind: 'official', sha256: string}
 *   | {kind: 'stand-in', package: string, integrity: string}} Origin
 * @param {Versions} versions of the runtime that is packed
 * @param {Origin} origin
 */
export function platformOf({ electron, chrome, node }, origin) {
  return [
    {
      type: 'framework',
      'bom-ref': `pkg:npm/electron@${electron}`,
      name: 'electron',
      version: electron,
      ...source(origin),
      licenses: [{ license: { id: 'MIT' } }],
      cpe: cpe('electronjs:electron', electron),
      purl: `pkg:npm/electron@${electron}`,
      externalReferences: [{ type: 'website', url: 'https://www.electronjs.org' }],
    },
    {
      type: 'platform',
      'bom-ref': `pkg:generic/chromium@${chrome}`,
      name: 'chromium',
      version: chrome,
      description: 'As Electron builds it; its parts and their licences: LICENSES.chromium.html',
      licenses: [{ license: { id: 'BSD-3-Clause' } }],
      cpe: cpe('google:chrome', chrome),
      purl: `pkg:generic/chromium@${chrome}`,
      externalReferences: [{ type: 'website', url: 'https://www.chromium.org' }],
    },
    {
      type: 'platform',
      'bom-ref': `pkg:generic/node@${node}`,
      name: 'node',
      version: node,
      description: 'As Electron builds it, with BoringSSL in the place of OpenSSL',
      licenses: [{ license: { id: 'MIT' } }],
      cpe: cpe('nodejs:node.js', node),
      purl: `pkg:generic/node@${node}`,
      externalReferences: [{ type: 'website', url: 'https://nodejs.org' }],
    },
  ];
}

/** Who depends on whom among them. */
export function platformDependencies([electron, chromium, node]) {
  const ref = (component) => component['bom-ref'];
  return [
    { ref: ref(electron), dependsOn: [ref(chromium), ref(node)] },
    { ref: ref(chromium), dependsOn: [] },
    { ref: ref(node), dependsOn: [] },
  ];
}

function source(origin) {
  if (origin.kind === 'official') return { hashes: [{ alg: 'SHA-256', content: origin.sha256 }] };
  return {
    description: `The stand-in from ${origin.package}: for trying out, not for a release`,
    hashes: hashesOf(origin.integrity),
  };
}

/** https://nvd.nist.gov/products/cpe, which advisories are found by. */
const cpe = (product, version) => `cpe:2.3:a:${product}:${version}:*:*:*:*:*:*:*`;
