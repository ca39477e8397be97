import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the linter found, from its report in SARIF 2.1.0: `{check, file, code}`, where `code` is the
 * line that it means; for what it misses in the whole app, `file` and `code` are blank.
 */
export function readFindings(report, folder) {
  const { runs } = JSON.parse(report);
  return runs
    .flatMap(({ results }) => results)
    .map(({ ruleId, locations }) => {
      const { artifactLocation, region } = locations[0].physicalLocation;
      const isSomewhere = region.charLength > 0;
      const file = isSomewhere ? artifactLocation.uri : '';
      const lines = isSomewhere ? readFileSync(join(folder, file), 'utf8').split('\n') : [];
      return { check: ruleId, file, code: (lines[region.startLine - 1] ?? '').trim() };
    });
}

const keyOf = ({ check, file, code }) => [check, file, code].join('\n');

/** Findings that nobody has explained, and explanations of what is found no more. */
export function judge(findings, explained) {
  const known = new Set(explained.map(keyOf));
  const found = new Set(findings.map(keyOf));
  return {
    unexplained: findings.filter((finding) => !known.has(keyOf(finding))),
    gone: explained.filter((explanation) => !found.has(keyOf(explanation))),
  };
}
