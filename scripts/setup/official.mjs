import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unlinkRuntime } from './link.mjs';
import { root } from './paths.mjs';
import { reasonOf } from './problem.mjs';
import { run } from './run.mjs';

const installer = join(root, 'node_modules', 'electron', 'install.js');
const PATIENCE = 20_000;

/**
 * Gets the official Electron by Electron's own downloader and installer, so that its variables for
 * mirrors and proxies hold. Gives null, or the reason why it could not be had.
 */
export async function installOfficial(version) {
  try {
    await download(version);
  } catch (error) {
    return reasonOf(error);
  }
  await unlinkRuntime();
  const installed = await run(process.execPath, [installer]);
  return installed.code === 0 ? null : lastLine(installed.output);
}

/** Fills Electron's download cache. Gives up when nothing at all arrives for a while. */
async function download(version) {
  const { downloadArtifact } = createRequire(installer)('@electron/get');
  const abort = new AbortController();
  const giveUp = () => abort.abort(new Error(`no answer in ${PATIENCE / 1000} s`));
  let timer = setTimeout(giveUp, PATIENCE);
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums: createRequire(installer)('./checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        getProgressCallback: async () => {
          clearTimeout(timer);
          timer = setTimeout(giveUp, PATIENCE);
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

const lastLine = (text) => text.trim().split('\n').at(-1);
