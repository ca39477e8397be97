/** How bad a finding may be, by npm's words, the mildest first. */
const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'];

/**
 * The findings of `npm audit --json` in what is shipped, the worst first: packages that the app's
 * own dependencies bring (libraries are bundled from there), and Electron, which is packed although
 * npm counts it as a tool.
 *
 * @param {{vulnerabilities: Record<string, {severity: string, nodes: string[], via: (string | {title: string, url: string})[]}>}} report
 * @param {Record<string, {dev?: boolean}>} locked the lockfile's `packages`
 * @returns {{name: string, severity: string, isBlocking: boolean, titles: string[]}[]}
 */
export function findingsIn({ vulnerabilities }, locked) {
  const isShipped = (node) => node === 'node_modules/electron' || locked[node]?.dev !== true;
  return Object.entries(vulnerabilities)
    .filter(([, { nodes }]) => nodes.some(isShipped))
    .map(([name, { severity, via }]) => ({
      name,
      severity,
      isBlocking: SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf('high'),
      titles: via.map((one) =>
        typeof one === 'string' ? `by way of ${one}` : `${one.title} ${one.url}`,
      ),
    }))
    .sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** A finding as a line for people. */
export const lineOf = ({ name, severity, titles }) =>
  `  ${severity}: ${name}: ${titles.join('; ')}`;
