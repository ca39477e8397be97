const PREFIX = 'node_modules/';

/**
 * The npm packages among the works that are shipped, as CycloneDX components, and what each of them
 * depends on among the others. Checksums are those of the lockfile: of the package as the registry
 * has it. Throws for a package that the lockfile does not have.
 *
 * @param {{kind: string, name: string, version: string, licence: string, by: string, homepage: string}[]} works
 * @param {Record<string, {version?: string, integrity?: string, dependencies?: Record<string, string>}>} locked
 *   the lockfile's `packages`
 */
export function packagesOf(works, locked) {
  const places = new Map();
  for (const { kind, name, version } of works) {
    if (kind === 'package') places.set(placeOf(name, version, locked), { name, version });
  }
  const components = works
    .filter(({ kind }) => kind === 'package')
    .map((work) => component(work, locked[placeOf(work.name, work.version, locked)]));
  const dependencies = [...places].map(([place, work]) => ({
    ref: purlOf(work.name, work.version),
    dependsOn: Object.keys(locked[place].dependencies ?? {})
      .map((name) => places.get(resolve(name, place, locked)))
      .filter((found) => found !== undefined)
      .map((found) => purlOf(found.name, found.version))
      .sort(),
  }));
  return { components, dependencies };
}

/** The package URL, https://github.com/package-url/purl-spec. */
export const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** How CycloneDX takes a licence: one by its SPDX id, several as an expression. */
export const licensesOf = (licence) =>
  licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }];

function component({ name, version, licence, by, homepage }, { integrity }) {
  const purl = purlOf(name, version);
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name: short,
    version,
    hashes: hashesOf(integrity),
    licenses: licensesOf(licence),
    ...(by && { copyright: by }),
    purl,
    externalReferences: [{ type: 'website', url: homepage }],
  };
}

/** Subresource integrity as CycloneDX has it: the algorithm by its name, the digest in hex. */
export function hashesOf(integrity) {
  return integrity.split(' ').map((one) => {
    const [, bits, base64] = /^sha(\d+)-(.+)$/.exec(one) ?? [];
    return { alg: `SHA-${bits}`, content: Buffer.from(base64 ?? '', 'base64').toString('hex') };
  });
}

function placeOf(name, version, locked) {
  const place = Object.keys(locked).find(
    (path) => path.endsWith(PREFIX + name) && locked[path].version === version,
  );
  if (place === undefined) {
    throw new Error(
      `SBOM: package-lock.json has no ${name} ${version}. Run npm ci, then build again.`,
    );
  }
  return place;
}

/** Where Node finds `name` from the package at `place`: there, or in a folder above it. */
function resolve(name, place, locked) {
  for (let above = place; ; above = above.slice(0, above.lastIndexOf(PREFIX)).replace(/\/$/, '')) {
    const path = above === '' ? PREFIX + name : `${above}/${PREFIX}${name}`;
    if (locked[path]) return path;
    if (above === '') return undefined;
  }
}
