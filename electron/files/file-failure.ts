import { basename } from 'node:path';
import { failed, type Reply } from '../../shared/reply.ts';

const REASONS: Record<string, [message: string, hint: string]> = {
  EACCES: ['you may not write there', 'Choose another folder.'],
  EPERM: ['you may not write there', 'Choose another folder.'],
  EROFS: ['the disk is read-only', 'Choose another folder.'],
  ENOSPC: ['the disk is full', 'Free some space, or choose another disk.'],
  EDQUOT: ['your disk quota is used up', 'Free some space, or choose another disk.'],
  ENOENT: ['the folder is gone', 'Choose another folder.'],
  ENOTDIR: ['the folder is not a folder', 'Choose another folder.'],
  EISDIR: ['there is a folder of that name', 'Choose another name.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  EFBIG: ['the file would be too large for the disk', 'Choose another disk, or export less.'],
  EBUSY: ['another program has it open', 'Close that program, then try again.'],
  EIO: ['the disk reported an error', 'Check the disk, or choose another.'],
};

/** What a failed write means for the person who asked for it. */
export function writeFailure(path: string, error: unknown): Reply<never> {
  const code = (error as NodeJS.ErrnoException)?.code ?? 'unknown';
  const [reason, hint] = REASONS[code] ?? [`the system said ${code}`, 'Choose another folder.'];
  return failed(
    'write-failed',
    `${basename(path)} was not written: ${reason}. An older file of that name is unchanged.`,
    hint,
  );
}
