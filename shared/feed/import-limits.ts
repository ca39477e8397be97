import { MAX_IMPORT_BYTES } from '../ipc.ts';
import type { Failure } from '../reply.ts';

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** The failure for a file or text beyond `MAX_IMPORT_BYTES`; nothing of it was read. */
export function tooLarge(name: string, bytes: number): Failure {
  return {
    code: 'file-too-large',
    message: `${name} is ${megabytes(bytes)}; the largest page that can be imported is ${megabytes(MAX_IMPORT_BYTES)}.`,
    hint: 'Save only the list of papers, or split the file.',
  };
}
