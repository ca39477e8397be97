import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';
import { newPair, placeForKey, withKey } from './updates/key-pair.mjs';

/** Makes a pair of keys for updates: the private one goes to FILE, the public one into the app. */
function main() {
  const [file, id, ...more] = process.argv.slice(2);
  if (!file || !id || more.length > 0) {
    throw new Problem(
      'npm run updates:keys -- FILE NAME: the file for the private key, and what the key is called.',
    );
  }
  const place = placeForKey(root, file);
  if (existsSync(place)) throw new Problem(`${file} is there already. Name a file that is not.`);
  const trusted = join(root, 'data/update-keys.json');
  const { pem, publicKey } = newPair();
  const next = withKey(readFileSync(trusted, 'utf8'), id, publicKey);
  // Never over another key: what it signed could not be signed again.
  writeFileSync(place, pem, { flag: 'wx', mode: 0o600 });
  chmodSync(place, 0o600);
  writeFileSync(trusted, next);
  console.log(
    `The private key is in ${place}: keep it where only you can read it, and a copy of it.`,
  );
  console.log(`The public key is in data/update-keys.json as ${id}.`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
