/**
 * The licences under which something may be shipped, by SPDX id (https://spdx.org/licenses/), each
 * with what it asks of us. All of them let an MIT program carry the work along.
 */
const ALLOWED = new Map([
  ['0BSD', 'nothing'],
  ['Apache-2.0', 'its text, and the NOTICE file where there is one'],
  ['BlueOak-1.0.0', 'its text or a link to it'],
  ['BSD-2-Clause', 'its text'],
  ['BSD-3-Clause', 'its text'],
  ['CC-BY-4.0', 'the name of the author and the licence'],
  [
    'CC-BY-SA-3.0',
    'the names of the authors and the licence; the work unchanged, in files of its own',
  ],
  ['CC0-1.0', 'nothing'],
  ['CPAL-1.0', 'its text and notice; the work in files of its own'],
  ['ISC', 'its text'],
  ['MIT', 'its text'],
  ['OFL-1.1', 'its text; the fonts not sold by themselves'],
  ['Python-2.0', 'its text'],
  ['Unicode-3.0', 'its text'],
  ['Unlicense', 'nothing'],
  ['Zlib', 'nothing in binaries'],
]);

/** Licences that want the work and its author to be named where people look. */
const NOTICED = new Set(['CPAL-1.0', 'CC-BY-4.0', 'CC-BY-SA-3.0']);

/** Says whether a licence asks for a notice of its own, in any part of its expression. */
export const mustBeNoticed = (expression) =>
  (expression.match(/[^\s()]+/g) ?? []).some((id) => NOTICED.has(id));

/** Says whether `id` is the SPDX id of a licence that we may ship under. */
const isAllowed = (id) => ALLOWED.has(id);

/**
 * Whether an SPDX licence expression lets us ship the work: of alternatives one is enough, of what
 * holds together all must be allowed. An expression that cannot be read is not allowed.
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 *
 * @param {string} expression
 */
export function allows(expression) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let holds = both();
    while (tokens[at] === 'OR') {
      at += 1;
      holds = both() || holds;
    }
    return holds;
  };
  const both = () => {
    let holds = one();
    while (tokens[at] === 'AND') {
      at += 1;
      holds = one() && holds;
    }
    return holds;
  };
  const one = () => {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return token !== undefined && isAllowed(token);
    const holds = either();
    const isClosed = tokens[at] === ')';
    at += 1;
    return holds && isClosed;
  };
  const holds = either();
  return holds && at === tokens.length;
}
