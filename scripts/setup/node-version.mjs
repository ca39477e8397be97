import { Problem } from './problem.mjs';

const lowest = [20, 19];

/** Throws a Problem where this Node is too old for our tools. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > lowest[0] || (major === lowest[0] && minor >= lowest[1])) return;
  throw new Problem(
    `Node: this is ${version}; Lectern needs ${lowest.join('.')} or newer. Install a newer one, then try again.`,
  );
}
