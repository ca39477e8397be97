import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSbom } from './sbom/make.mjs';
import { readRuntime } from './sbom/runtime.mjs';
import { alone } from './setup/alone.mjs';
import { ensureBuild } from './setup/build.mjs';
import { takeNoOptions } from './setup/no-options.mjs';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';
import { ensureRuntime } from './setup/runtime.mjs';
import { step } from './setup/say.mjs';
import { setUpPackages } from './setup/set-up.mjs';

/** `npm run sbom`: writes the bill of materials of what is shipped, CycloneDX as JSON, into dist/. */
async function sbom() {
  takeNoOptions('sbom');
  await alone(async () => {
    await setUpPackages();
    await step('Electron', () => ensureRuntime());
    await step('Build', () => ensureBuild());
    await step('SBOM', async () => {
      const { name, text } = makeSbom(root, await readRuntime());
      mkdirSync(join(root, 'dist'), { recursive: true });
      writeFileSync(join(root, 'dist', name), text);
      return `dist/${name}, ${JSON.parse(text).components.length} components`;
    });
  });
}

try {
  await sbom();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
