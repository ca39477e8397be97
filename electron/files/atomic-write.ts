import { Replacement } from './replacement.ts';

/**
 * Writes a whole file or nothing, see `Replacement`. Rejects with the system's error; the old file
 * is then whole.
 */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const replacement = await Replacement.begin(path);
  try {
    await replacement.write(data);
  } catch (error) {
    await replacement.abort();
    throw error;
  }
  await replacement.commit();
}
