import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../setup/problem.mjs';
import { changelogProblem } from './changelog.mjs';
import { changes, commitOfTag, head } from './git.mjs';
import { isVersion } from './semver.mjs';

const readJson = (folder, name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Nothing in the tree that is not committed: what is checked is what will be tagged. */
export async function checkTree(folder) {
  const left = await changes(folder);
  if (left.length === 0) return `clean, at ${(await head(folder)).slice(0, 12)}`;
  const shown = left.slice(0, 5).join(', ');
  const more = left.length > 5 ? ` and ${left.length - 5} more` : '';
  throw new Problem(`not committed: ${shown}${more}. Commit or stash it.`);
}

/** One valid version in package.json and the lockfile. */
export function checkVersion(folder) {
  const { version } = readJson(folder, 'package.json');
  if (!isVersion(version)) {
    throw new Problem(`"${version}" in package.json is no version by semver.org.`);
  }
  const lock = readJson(folder, 'package-lock.json');
  const other = [lock.version, lock.packages?.['']?.version].find((one) => one !== version);
  if (other !== undefined) {
    throw new Problem(
      `package.json says ${version}, package-lock.json ${other}. Run npm install --package-lock-only.`,
    );
  }
  return version;
}

/** A dated section in the changelog with its link. `now` is the moment of the check. */
export function checkChangelog(folder, now) {
  const { version } = readJson(folder, 'package.json');
  const text = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
  const problem = changelogProblem(text, version, now.toISOString().slice(0, 10));
  if (problem !== null) throw new Problem(problem);
  return `has a section for ${version}`;
}

/** The version is not released yet: its tag is free, or stands for this very commit. */
export async function checkTag(folder) {
  const tag = `v${readJson(folder, 'package.json').version}`;
  const [tagged, here] = await Promise.all([commitOfTag(folder, tag), head(folder)]);
  if (tagged === null) return `${tag} is free`;
  if (tagged === here) return `${tag} is this commit`;
  throw new Problem(
    `${tag} exists already and is another commit (${tagged.slice(0, 12)}). Choose the next version.`,
  );
}
