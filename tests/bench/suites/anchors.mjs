import { join } from 'node:path';
import { percentile } from '../../../scripts/bench/statistics.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { anchorCases } from '../anchors/cases.mjs';
import { fewestErrors } from '../anchors/table.mjs';
import { builtModule } from '../built.mjs';

const CASES = 1000;

/** How long it takes to find a passage again in an edited abstract, against the textbook's table. */
export const anchors = defineSuite({
  name: 'anchors',
  plan: [{ name: 'edited', unit: 'ms', goal: 0.25, limit: 5 }],
  async measure({ folder, say }) {
    say('finds passages again');
    const { makeAnchor, findAnchor } = await builtModule(
      join(folder, 'anchors'),
      'shared/anchor.ts',
    );
    const cases = anchorCases(CASES).map(({ text, later, start, end }) => ({
      later,
      anchor: makeAnchor(text, start, end),
    }));
    const own = [];
    const table = [];
    let found = 0;
    for (const { later, anchor } of cases) {
      own.push(timed(() => (found += findAnchor(later, anchor) ? 1 : 0)));
      table.push(timed(() => fewestErrors(later, anchor.quote)));
    }
    const p95 = (times) => percentile(times, 0.95);
    const findings = { edited: { value: p95(own), reference: p95(table) } };
    return { findings, notes: [`anchors/edited: ${found} of ${CASES} passages found again`] };
  },
});

function timed(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}
