import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCES } from '../licences/collector.mjs';
import { documentOf } from './document.mjs';
import { packagesOf } from './packages.mjs';
import { partsOf } from './parts.mjs';
import { platformDependencies, platformOf } from './platform.mjs';

/**
 * The bill of materials of the app that was built in `root`, as text; and its name as a file.
 *
 * @param {string} root
 * @param {{versions: import('./platform.mjs').Versions, origin: import('./platform.mjs').Origin}} runtime
 */
export function makeSbom(
  root,
  { versions, origin },
  { platform = process.platform, arch = process.arch, env = process.env } = {},
) {
  const works = JSON.parse(readFileSync(join(root, 'out/renderer', LICENCES), 'utf8'));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const app = works.find(({ kind }) => kind === 'app');
  const packages = packagesOf(works, lock.packages);
  const parts = partsOf(root);
  const runtime = platformOf(versions, origin);
  const epoch = env.SOURCE_DATE_EPOCH;
  const text = documentOf({
    app,
    components: [...runtime, ...packages.components, ...parts],
    dependencies: [
      ...platformDependencies(runtime),
      ...packages.dependencies,
      ...parts.map((part) => ({ ref: part['bom-ref'], dependsOn: [] })),
    ],
    properties: { 'lectern:target': `${platform}-${arch}`, 'lectern:runtime': origin.kind },
    time: epoch ? new Date(Number(epoch) * 1000) : null,
  });
  return { name: `lectern-${app.version}-${platform}-${arch}.cdx.json`, text };
}
