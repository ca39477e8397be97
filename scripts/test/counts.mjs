/** Counts of one check: `{passed, failed}`. */
export const counts = (passed, failed) => ({ passed, failed });

/** What a check comes to that either holds or does not, such as lint. */
export const asOneCheck = (code) => (code === 0 ? counts(1, 0) : counts(0, 1));

/** Adds up. */
export function total(list) {
  return list.reduce(
    (sum, one) => counts(sum.passed + one.passed, sum.failed + one.failed),
    counts(0, 0),
  );
}

/** Counts in Vitest's JSON report; a file that broke before its tests counts as one failure. */
export function fromVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return counts(report.numPassedTests, report.numFailedTests + broken.length);
}

/** Counts in Playwright's JSON report; an error outside of any test counts as one failure. */
export function fromPlaywright({ stats, errors }) {
  return counts(stats.expected + stats.flaky, stats.unexpected + (errors?.length ?? 0));
}

/**
 * The counts of a suite that ended with `code` and may have left a report. A suite that broke
 * without saying so in its report, or that ran nothing at all, counts as one failure.
 */
export function ofSuite(code, report, read) {
  if (report === null) return counts(0, 1);
  const found = read(report);
  const silent = found.failed === 0 && (code !== 0 || found.passed === 0);
  return silent ? counts(found.passed, 1) : found;
}
