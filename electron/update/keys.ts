import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** An Ed25519 public key has 32 bytes (RFC 8032 §5.1.5), which base64 spells like this. */
const PublicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/));

const KeysSchema = v.object({
  keys: v.pipe(
    v.array(v.object({ id: v.pipe(v.string(), v.minLength(1)), publicKey: PublicKey })),
    v.maxLength(8),
  ),
});

/**
 * The keys of `data/update-keys.json`, each of which may sign updates; several where one is about to
 * take the place of another. None when the file is missing or damaged: then nothing is trusted.
 */
export function readUpdateKeys(path: string): KeyObject[] {
  try {
    const { keys } = v.parse(KeysSchema, JSON.parse(readFileSync(path, 'utf8')));
    return keys.map(({ publicKey }) => keyOf(publicKey));
  } catch {
    return [];
  }
}

function keyOf(publicKey: string): KeyObject {
  // RFC 8037 §2: an Ed25519 key as a JSON Web Key.
  const x = Buffer.from(publicKey, 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
