import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { dump } from 'js-yaml';
import type { PackageFile } from '../../../electron/update/metadata.ts';

/** Someone who signs releases. */
export type Signer = {
  /** As in `data/update-keys.json`. */
  publicKey: string;
  /** The text of a `.sig` file. */
  sign: (text: string) => string;
};

/** A signer with a new pair of keys. */
export function newSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('base64'),
    sign: (text) => `${sign(null, Buffer.from(text), privateKey).toString('base64')}\n`,
  };
}

/** What metadata says of a file. */
export function fileOf(url: string, content: string | Buffer): PackageFile {
  const bytes = Buffer.from(content);
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  return { url, sha512, size: bytes.length };
}

/** Metadata of a release as electron-builder and `sign-updates.mjs` write it. */
export function releaseText(change: Record<string, unknown> = {}): string {
  const files = [fileOf('Lectern-0.2.0.AppImage', 'the new version')];
  return dump({
    version: '0.2.0',
    files,
    path: files[0]?.url,
    sha512: files[0]?.sha512,
    releaseDate: '2026-10-01T10:00:00.000Z',
    app: 'lectern',
    channel: 'latest-linux.yml',
    expires: '2100-01-01T00:00:00.000Z',
    releaseNotes: '- Kites *land* by themselves',
    ...change,
  });
}
