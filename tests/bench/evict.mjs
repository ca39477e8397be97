import { run } from '../../scripts/setup/run.mjs';

/**
 * Has the system forget the files below a folder, so that they are read from the disk next time. What
 * a running program has mapped stays. https://man7.org/linux/man-pages/man2/posix_fadvise.2.html
 * Throws where the tools for it are not there (GNU find and dd).
 * @param {string} folder
 */
export async function evict(folder) {
  // What is not on the disk yet cannot be forgotten.
  const words =
    'sync -f "$1" && find "$1" -type f -exec dd if={} iflag=nocache count=0 status=none \\;';
  const { code, output } = await run('sh', ['-c', words, 'sh', folder]);
  if (code !== 0) throw new Error(`the disk cache could not be emptied: ${output.trim()}`);
}
