import { Problem, reasonOf } from '../setup/problem.mjs';

/** Where electron-builder gets its tools from: see `getBinFromUrl` in app-builder-lib. */
const TOOLS = 'https://github.com/electron-userland/electron-builder-binaries/releases';
const PATIENCE = 5000;

/**
 * Why electron-builder's own tools cannot be downloaded here, or null where they can. A mirror is
 * taken at its word; `LECTERN_PACKAGE_TOOLS` (`upstream` or `local`) decides by hand.
 * @param {Record<string, string | undefined>} env
 * @param {(address: string, options: object) => Promise<unknown>} ask
 * @returns {Promise<string | null>}
 */
export async function whyNoUpstream(env = process.env, ask = fetch) {
  const asked = env.LECTERN_PACKAGE_TOOLS || null;
  if (asked === 'upstream') return null;
  if (asked === 'local') return 'LECTERN_PACKAGE_TOOLS says so';
  if (asked !== null) {
    throw new Problem(`Package: LECTERN_PACKAGE_TOOLS is "${asked}"; use "upstream" or "local".`);
  }
  if (env.ELECTRON_BUILDER_BINARIES_MIRROR || env.NPM_CONFIG_ELECTRON_BUILDER_BINARIES_MIRROR) {
    return null;
  }
  try {
    await ask(TOOLS, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE) });
    return null;
  } catch (error) {
    return `it cannot be reached: ${reasonOf(error)}`;
  }
}
