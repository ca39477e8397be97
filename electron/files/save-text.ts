import { done, type Reply } from '../../shared/reply.ts';
import { writeAtomically } from './atomic-write.ts';
import { writeFailure } from './file-failure.ts';

/** Writes a text or bytes to `path`, whole or not at all. */
export async function saveText(
  path: string,
  text: string | Uint8Array,
): Promise<Reply<{ path: string }>> {
  try {
    await writeAtomically(path, text);
    return done({ path });
  } catch (error) {
    return writeFailure(path, error);
  }
}
