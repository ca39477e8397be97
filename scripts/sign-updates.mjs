import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';
import { readSignCommand } from './updates/command-line.mjs';
import { checkAllNamed, signRelease } from './updates/sign-release.mjs';

/** Completes and signs the metadata of a release: see `updates/sign-release.mjs`. */
function main() {
  const { folder, notes, previous, minimum, days } = readSignCommand(process.argv.slice(2));
  if (!existsSync(folder)) throw new Problem(`There is no folder ${folder}. Package first.`);
  const names = readdirSync(folder).filter((name) => /^latest.*\.yml$/.test(name));
  if (names.length === 0) throw new Problem(`There is no latest*.yml in ${folder}. Package first.`);
  checkAllNamed(folder, names);
  const trusted = JSON.parse(readFileSync(join(root, 'data/update-keys.json'), 'utf8'));
  const release = {
    folder,
    pem: keyFrom(process.env),
    keys: trusted.keys.map((/** @type {{ publicKey: string }} */ key) => key.publicKey),
    now: Date.now(),
    days,
    notes: notes === null ? '' : readFileSync(notes, 'utf8'),
    minimum,
    previous,
  };
  // All or none: the files of one release belong together.
  const signed = names.map((name) => ({ name, ...signRelease(name, release) }));
  for (const { name, text, signature } of signed) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.sig`), signature);
    console.log(`${name}: signed, good for ${days} days`);
  }
}

/** @param {NodeJS.ProcessEnv} env */
function keyFrom({ LECTERN_UPDATE_KEY_FILE: file, LECTERN_UPDATE_KEY: pem }) {
  if (file) return readFileSync(file, 'utf8');
  if (pem) return pem;
  throw new Problem('There is no key: name its file in LECTERN_UPDATE_KEY_FILE.');
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
