import { run } from '../setup/run.mjs';

/**
 * The time that a build is of, the same for every build of the same sources: `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org/specs/source-date-epoch/), else that of the last commit, else
 * now.
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<Date>}
 */
export async function releaseDate(env = process.env) {
  if (env.SOURCE_DATE_EPOCH) return new Date(Number(env.SOURCE_DATE_EPOCH) * 1000);
  const committed = await run('git', ['log', '-1', '--format=%ct']).then(
    ({ code, output }) => (code === 0 ? Number(output.trim()) : 0),
    () => 0,
  );
  return committed > 0 ? new Date(committed * 1000) : new Date();
}
