import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { Problem } from '../setup/problem.mjs';

/** A new pair of Ed25519 keys: the private one as PEM (PKCS #8), the public one as the app reads it. */
export function newPair() {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { pem, publicKey: publicKeyOf(pem) };
}

/**
 * The public part of a private key, its 32 bytes in base64. Throws a Problem when it is none of ours.
 *
 * @param {string} pem
 */
export function publicKeyOf(pem) {
  let key;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Problem('The key is no private key in PEM. Make one with npm run updates:keys.');
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Problem(`The key is of the kind ${key.asymmetricKeyType}, not Ed25519.`);
  }
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}

/**
 * `data/update-keys.json` with one key more, which is the last to count. Throws a Problem when the id
 * is taken.
 *
 * @param {string} text
 * @param {string} id
 * @param {string} publicKey
 */
export function withKey(text, id, publicKey) {
  const file = JSON.parse(text);
  if (file.keys.some((/** @type {{ id: string }} */ key) => key.id === id)) {
    throw new Problem(`There is a key called ${id} already. Choose another name.`);
  }
  return `${JSON.stringify({ ...file, keys: [...file.keys, { id, publicKey }] }, null, 2)}\n`;
}

/**
 * Where a private key may lie: not among the sources, from where it would be published one day.
 *
 * @param {string} root
 * @param {string} path
 */
export function placeForKey(root, path) {
  const full = resolve(path);
  const inside = relative(root, full);
  if (!inside.startsWith(`..${sep}`)) {
    throw new Problem(`${path} lies among the sources. Name a file outside of them.`);
  }
  return full;
}
