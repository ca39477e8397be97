import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';

it.each([
  ['judges', 'judges.mjs'],
  ['package:check', 'package-check.mjs'],
  ['screenshots', 'screenshots.mjs'],
  ['release:notes', 'release-notes.mjs'],
  ['audit', 'audit.mjs'],
  ['licences', 'licences.mjs'],
  ['sbom', 'sbom.mjs'],
  ['lint:security', 'lint-security.mjs'],
])('npm run %s does nothing with an option that it does not have', (name, file) => {
  const words = [join(root, 'scripts', file), '--quick'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(stderr).toBe(
    `--quick is not understood: npm run ${name} takes no options. Leave them out.\n`,
  );
  expect(stdout).toMatch(/^(?:\n0 passed, 1 failed\n)?$/);
  expect(status).toBe(1);
});
