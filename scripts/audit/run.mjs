import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askRegistry } from './ask.mjs';
import { findingsIn, lineOf } from './findings.mjs';

/**
 * Whether advisories speak of what is shipped: `clean`, `found` (high or critical), or `unasked`
 * where nobody could be asked, and the words for the user.
 *
 * @param {string} folder with package.json and lockfile
 * @param {string[]} switches for npm
 */
export async function audit(folder, switches = []) {
  const { report, why } = await askRegistry(folder, switches);
  if (!report) {
    return {
      outcome: 'unasked',
      words:
        `the registry could not be asked for advisories (${why}). ` +
        "Try again where npm's own registry, or a mirror with advisories, can be reached",
    };
  }
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const findings = findingsIn(report, packages);
  const blocking = findings.filter(({ isBlocking }) => isBlocking);
  const lines = findings.map(lineOf).join('\n');
  if (blocking.length > 0) {
    return {
      outcome: 'found',
      words: `${blocking.length} high or critical in what is shipped. Update these:\n${lines}`,
    };
  }
  const milder = findings.length === 0 ? '' : `, ${findings.length} milder:\n${lines}`;
  return { outcome: 'clean', words: `nothing high in what is shipped${milder}` };
}
