import { createHash } from 'node:crypto';

/**
 * A CycloneDX 1.6 document (https://cyclonedx.org/docs/1.6/json/). The same input gives the same
 * bytes: the serial number is made from the content, and the time is the one that is given, or none.
 *
 * @param {object} what
 * @param {{name: string, version: string, licence: string, by: string, homepage: string}} what.app
 * @param {object[]} what.components
 * @param {{ref: string, dependsOn: string[]}[]} what.dependencies without the app's own
 * @param {Record<string, string>} what.properties facts about the build, such as the platform
 * @param {Date | null} what.time
 */
export function documentOf({ app, components, dependencies, properties, time }) {
  const ref = `pkg:generic/${app.name.toLowerCase()}@${app.version}`;
  const content = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      ...(time && { timestamp: time.toISOString() }),
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': ref,
        name: app.name,
        version: app.version,
        licenses: [{ license: { id: app.licence } }],
        copyright: app.by,
        purl: ref,
        externalReferences: [{ type: 'website', url: app.homepage }],
      },
      properties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    },
    components: [...components].sort(byRef),
    dependencies: [
      { ref, dependsOn: components.map((component) => component['bom-ref']).sort() },
      ...dependencies,
    ].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    // Of a platform the list names the whole alone.
    compositions: [
      {
        aggregate: 'incomplete',
        assemblies: components
          .filter(({ type }) => type === 'platform')
          .map((component) => component['bom-ref']),
      },
    ],
  };
  const { $schema, bomFormat, specVersion, ...rest } = content;
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`;
  const document = { $schema, bomFormat, specVersion, serialNumber, ...rest };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A UUID that is made from a text: version 8 of RFC 9562, section 5.8. */
export function uuidOf(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);
