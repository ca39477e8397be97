import type { KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUpdateKeys } from '../../../electron/update/keys.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import type { Signer } from './releases.ts';

/** The key of a signer as the app reads it. */
export function keysOf({ publicKey }: Signer): KeyObject[] {
  const path = join(temporaryFolder(), 'update-keys.json');
  writeFileSync(path, JSON.stringify({ keys: [{ id: 'test', publicKey }] }));
  return readUpdateKeys(path);
}
