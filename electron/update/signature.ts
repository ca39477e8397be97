import { type KeyObject, verify } from 'node:crypto';

/** An Ed25519 signature has 64 bytes (RFC 8032 §5.1.6), which base64 spells like this. */
const SIGNATURE = /^[A-Za-z0-9+/]{86}==\s*$/;

/** Whether one of the keys signed exactly these bytes; `signature` is the text of a `.sig` file. */
export function isSigned(
  bytes: Uint8Array,
  signature: string,
  keys: readonly KeyObject[],
): boolean {
  if (!SIGNATURE.test(signature)) return false;
  const signed = Buffer.from(signature.trim(), 'base64');
  return keys.some((key) => verify(null, bytes, key, signed));
}
