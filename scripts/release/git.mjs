import { Problem } from '../setup/problem.mjs';
import { run } from '../setup/run.mjs';

/** Runs git in `folder` and gives what it says. Throws a Problem where it fails. */
async function git(folder, ...args) {
  const { code, output } = await run('git', args, { cwd: folder });
  if (code !== 0) throw new Problem(`git ${args.join(' ')} failed: ${output.trim()}`);
  return output;
}

/** What is changed, added or not tracked in the working tree, one path each. */
export async function changes(folder) {
  const output = await git(folder, 'status', '--porcelain=v1', '-z', '--untracked-files=all');
  return output.split('\0').filter((line) => line !== '');
}

/** Every file that is tracked, with slashes. */
export async function trackedFiles(folder) {
  return (await git(folder, 'ls-files', '-z')).split('\0').filter((name) => name !== '');
}

/** The commit that is checked out. */
export const head = async (folder) => (await git(folder, 'rev-parse', 'HEAD')).trim();

/** When it was made, in seconds since 1970. */
export const commitTime = async (folder) =>
  Number((await git(folder, 'log', '-1', '--format=%ct')).trim());

/** The commit that a tag stands for, or null where there is no such tag. */
export async function commitOfTag(folder, tag) {
  const { code, output } = await run(
    'git',
    ['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`],
    { cwd: folder },
  );
  return code === 0 ? output.trim() : null;
}
